//! Psykiatriforum is closed, as its last minutes tell: its work goes to Sundhedsstyregruppen and to the
//! clusters (need N14).

use super::DemoError;
use super::draft::Directory;
use super::recording::{Recording, noon};
use domain::form::FormData;
use domain::forum::closing::{ClosingField, ClosingForm};
use domain::policy::{CarryOut, Govern, Permit};
use domain::problem::Field;

const CLOSED: &str = "Psykiatriforum, Region Midtjylland";
const SUCCESSOR: &str = "Sundhedsstyregruppen, Region Midtjylland";
const LAST_DAY: &str = "10.11.2022";
/// What nobody takes over begins like this.
const LAPSED: &str = "Samler klyngernes";

pub async fn load_closing(
    recording: &mut Recording<'_>,
    directory: &Directory,
) -> Result<(), DemoError> {
    let (forum, successor) = (directory.forum(CLOSED)?, directory.forum(SUCCESSOR)?);
    let service = recording.service;
    let fault = || DemoError::Content(CLOSED.to_owned());
    let open = service.open_matters(&mut recording.tx, forum).await;
    let open = open.map_err(|_| fault())?;
    let [matter, to, reason] = ClosingField::ALL.map(Field::Closing);
    let mut typed = FormData::default()
        .with(Field::ValidUntil, LAST_DAY)
        .with(Field::Version, "1");
    for of in &open.matters {
        let (successor, words) = match of.title.starts_with(LAPSED) {
            true => (String::new(), "Klyngerne følger op hver for sig."),
            false => (successor.to_string(), ""),
        };
        typed = typed
            .with(matter, of.id.to_string())
            .with(to, successor)
            .with(reason, words);
    }
    let form = ClosingForm::parse(&typed)?;
    let permits = (&Permit::<Govern>::system(), &Permit::<CarryOut>::system());
    let at = noon(form.last_day);
    let closed = service.close_within(&mut recording.tx, permits, forum, form, at);
    let events = closed.await.map_err(|_| fault())?;
    events.into_iter().for_each(|event| recording.note(event));
    Ok(())
}
