//! What a mail says. It may be read by others than its reader: no word that somebody typed stands in it.

use super::texts::{LetterTexts, Texts};
use crate::paths;
use chrono::NaiveDate;
use domain::locale::Locale;
use domain::reminder::Matter;
use domain::time::format_day;

pub fn letter_subject(matters: &[Matter], locale: Locale) -> String {
    (Texts::of(locale).letter.subject)(matters.len())
}

/// Plain text. `site` is where readers reach the installation, as `https://styrbord.example.dk`.
pub fn letter_body(matters: &[Matter], today: NaiveDate, site: &str, locale: Locale) -> String {
    let t = &Texts::of(locale).letter;
    let lines = matters.iter().map(|matter| {
        let due = matter.due_on().map(|due| until(t, due, today));
        let (told, due) = (told(t, matter), due.unwrap_or_default());
        format!("- {told}{due}\n  {site}{}\n", address(matter))
    });
    let lines: Vec<_> = lines.collect();
    format!(
        "{}\n\n{}\n\n{}\n{site}{}\n",
        t.lead,
        lines.join("\n"),
        t.end,
        paths::REMINDERS
    )
}

fn told(t: &LetterTexts, matter: &Matter) -> String {
    match matter {
        Matter::Report {
            programme_name,
            number,
            ..
        } => (t.report)(*number, programme_name),
        Matter::Answer { forum_name, .. } => (t.answer)(forum_name),
        Matter::Task { forum_name, .. } => (t.task)(forum_name),
        Matter::Approval(waits) => (t.approval)(waits.number, &waits.programme_name),
        Matter::Grant(grant) => (t.grant)(&grant.forum_name),
    }
}

fn until(t: &LetterTexts, due: NaiveDate, today: NaiveDate) -> String {
    let overdue = if due < today { t.overdue } else { "" };
    format!(", {} {}{overdue}", t.due, format_day(due))
}

fn address(matter: &Matter) -> String {
    match matter {
        Matter::Report {
            programme, number, ..
        } => paths::set_status(programme, *number),
        Matter::Answer {
            hearing, number, ..
        } => paths::request(*hearing, *number),
        Matter::Task { id, .. } => paths::task(*id),
        Matter::Approval(waits) => paths::confirmation(&waits.programme, waits.number),
        Matter::Grant(grant) => paths::funding(grant.id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::TaskId;
    use domain::reminder::Approval;
    use domain::text::Slug;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_mail_is_short_and_leads_to_the_pages() {
        let matters = [
            Matter::Task {
                id: TaskId::new(Uuid::from_u128(1)),
                forum_name: "Chefforum".into(),
                due_on: day("2026-03-01"),
            },
            Matter::Approval(Approval {
                programme: Slug::parse("plan").unwrap(),
                programme_name: "Handleplan".into(),
                number: 10,
                since: day("2026-03-02"),
            }),
        ];
        let today = day("2026-03-02");
        let danish = letter_body(&matters, today, "https://styrbord.example.dk", Locale::Da);
        assert_eq!(
            danish,
            "Det her venter på dig i Styrbord:\n\n\
             - Opgave fra Chefforum, frist 01.03.2026 (overskredet)\n  \
             https://styrbord.example.dk/opgaver/00000000-0000-0000-0000-000000000001\n\n\
             - Ordrebekræftelse til godkendelse: indsats 10, Handleplan\n  \
             https://styrbord.example.dk/programmer/plan/indsatser/10/ordrebekraeftelse\n\n\n\
             Mailen er sendt automatisk. Slå påmindelser fra eller skift sprog her:\n\
             https://styrbord.example.dk/paamindelser\n"
        );
        assert_eq!(
            letter_subject(&matters, Locale::Da),
            "Styrbord: 2 ting venter på dig"
        );
        let english = letter_body(&matters, today, "", Locale::En);
        assert!(english.contains("Task from Chefforum, due 01.03.2026 (overdue)"));
        assert_eq!(
            letter_subject(&matters[..1], Locale::En),
            "Styrbord: 1 thing waits for you"
        );
    }
}
