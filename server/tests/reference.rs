//! Taking organisations over from the list that is shipped.

use app::backend::ReadRegisters;
use domain::audit::Deed;
use domain::organisation::{OrganisationDraft, OrganisationKind};
use domain::problem::{Field, Flaw, Problems};
use domain::reference;
use support::{World, each_database, form};

#[tokio::test(flavor = "multi_thread")]
async fn the_reference_list_adds_what_is_missing() {
    each_database(async |world: World| {
        let service = &world.service;
        let keeper = world.keeper().await;
        let cluster = reference::clusters().remove(0);
        let n = cluster.municipalities.len() + 2;
        // Typed in by hand, without a code: still the same municipality.
        let list = reference::organisations();
        let known = list
            .iter()
            .find(|o| o.code == cluster.municipalities[0])
            .unwrap();
        let typed = form(&[(Field::Kind, "municipality"), (Field::Name, &known.name)]);
        let (by_hand, _) = OrganisationDraft::parse(&typed).unwrap();
        service.create_organisation(&keeper, by_hand).await.unwrap();

        let chosen = [format!("cluster:{}", cluster.key())];
        let added = world
            .logs(
                &vec![Deed::Created; n - 1],
                service.add_reference(&keeper, &chosen),
            )
            .await;
        assert_eq!(usize::try_from(added).unwrap(), n - 1);
        let again = world
            .logs(&[], service.add_reference(&keeper, &chosen))
            .await;
        assert_eq!(again, 0);

        let register = service.organisations(&keeper).await.unwrap();
        assert_eq!(register.len(), n);
        let hospitals = register
            .iter()
            .filter(|o| o.draft.kind == OrganisationKind::Hospital);
        assert_eq!(hospitals.count(), 1);
        let view = service.reference(&keeper).await.unwrap();
        // All but the hospital and the one without a code.
        assert_eq!(view.registered.len(), n - 2);

        let nonsense = Problems::one(Field::Reference, Flaw::NotAChoice);
        world
            .refuses(
                nonsense,
                service.add_reference(&keeper, &["code:x".to_owned()]),
            )
            .await;
        let nothing = Problems::one(Field::Reference, Flaw::Required);
        world
            .refuses(nothing, service.add_reference(&keeper, &[]))
            .await;
    })
    .await;
}
