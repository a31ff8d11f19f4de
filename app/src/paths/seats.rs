//! The addresses of the seats of forums.

use super::desk;
use domain::forum::seat::EntryKind;
use domain::ids::{ForumId, ForumSeatId};

/// All seats of a forum.
pub fn seats(forum: ForumId) -> String {
    format!("{}/pladser", desk(forum))
}

pub fn new_seat(forum: ForumId) -> String {
    format!("{}/ny", seats(forum))
}

/// One seat; also takes the form that changes what it is.
pub fn seat(forum: ForumId, id: ForumSeatId) -> String {
    format!("{}/{id}", seats(forum))
}

/// Takes a form only; it stands on the page of [`seat`]. `entry` is the one that ends or is taken back.
pub fn seat_entry(forum: ForumId, id: ForumSeatId, kind: EntryKind, entry: u32) -> String {
    let page = seat(forum, id);
    match kind {
        EntryKind::Appointed => format!("{page}/udpeg"),
        EntryKind::Vacated => format!("{page}/fratraed"),
        EntryKind::Substituted => format!("{page}/stedfortraeder"),
        EntryKind::Ended => format!("{page}/poster/{entry}/slut"),
        EntryKind::Retracted => format!("{page}/poster/{entry}/tilbagetraek"),
    }
}
