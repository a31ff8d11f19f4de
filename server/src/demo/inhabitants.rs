//! How many live in the municipalities of Region Midtjylland, counted on 01.01.2013 (Danmarks Statistik).

use super::DemoError;
use super::recording::Recording;
use crate::store::inhabitants::inhabitants_insert;
use crate::store::organisations::organisation_list;
use domain::form::FormData;
use domain::organisation::{InhabitantsPaste, count_inhabitants};
use domain::policy::Permit;
use domain::problem::Field;

const COUNTED_ON: &str = "01.01.2013";

/// Official code and inhabitants, as they are pasted.
const TABLE: &str = "0710;47.156
0766;45.868
0657;86.595
0661;57.254
0615;84.871
0756;40.468
0665;21.223
0707;38.035
0727;21.800
0730;96.007
0760;57.259
0741;3.806
0740;89.346
0746;58.094
0779;47.291
0671;21.846
0706;41.894
0791;94.333
0751;319.094";

pub async fn load_inhabitants(recording: &mut Recording<'_>) -> Result<(), DemoError> {
    let permit = Permit::system();
    let now = recording.service.clock.now();
    let form = FormData::default()
        .with(Field::CountedOn, COUNTED_ON)
        .with(Field::Inhabitants, TABLE);
    let paste = InhabitantsPaste::parse(&form)?;
    let register = organisation_list(&mut recording.tx).await?;
    for (organisation, counted, event) in count_inhabitants(&permit, &register, &paste, now.day())?
    {
        let of_one = (organisation, counted);
        inhabitants_insert(&mut recording.tx, &permit, of_one, now).await?;
        recording.note(event);
    }
    Ok(())
}
