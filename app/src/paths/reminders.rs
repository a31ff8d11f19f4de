/// Where somebody chooses whether they are reminded by mail; also takes the choice.
pub const REMINDERS: &str = "/paamindelser";
/// What became of the mails, for the secretariat.
pub const OUTBOX: &str = "/sekretariat/paamindelser";
