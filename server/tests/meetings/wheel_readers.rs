//! Who reads and who keeps the annual wheel of a forum.

use crate::stage::Stage;
use crate::wheel::{HALF, another, once};
use app::backend::ReadWheel;
use app::error::AppError;
use domain::actor::{Actor, Grant};
use support::{World, each_database};

#[tokio::test(flavor = "multi_thread")]
async fn a_wheel_is_read_by_who_has_a_part_in_the_forum() {
    each_database(async |world: World| {
        let stage = Stage::new(world).await;
        let (world, service, forum) = (&stage.world, &stage.world.service, stage.forum);
        let id = once(&stage, "KOL", HALF).await;
        let other = world.forum("Et andet forum").await;
        let stranger = world.person("andre", &[Grant::ForumMember(other)]).await;
        for reader in [
            &stage.keeper,
            &stage.chair,
            &stage.member,
            &stage.politician,
        ] {
            let wheel = service.wheel(reader, None, Some(2023)).await.unwrap();
            assert_eq!((wheel.forum, wheel.halves[0].items.len()), (forum, 1));
            assert!(service.duty(reader, forum, id).await.is_ok());
        }
        let asked = service.wheel(&stranger, Some(forum), None);
        world.refuses(AppError::Denied, asked).await;
        let asked = service.duties(&stranger, forum);
        world.refuses(AppError::Denied, asked).await;
        let asked = service.wheel(&Actor::Anonymous, None, None);
        world.refuses(AppError::NotSignedIn, asked).await;
        let draft = another();
        for actor in [&stage.member, &stage.politician, &stranger] {
            let create = service.create_duty(actor, forum, draft.clone());
            world.refuses(AppError::Denied, create).await;
        }
    })
    .await;
}
