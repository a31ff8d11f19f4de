use domain::locale::Locale;
use domain::problem::Refusal;

/// The sentences that name a number.
pub fn text(refusal: Refusal, locale: Locale) -> Option<String> {
    Some(match (refusal, locale) {
        (Refusal::OutdatedVersion { this, latest }, Locale::Da) => format!(
            "Afgørelsen gjaldt version {this}, men version {latest} med en anden tekst venter nu. Åbn siden igen, læs den, og afgør den."
        ),
        (Refusal::OutdatedVersion { this, latest }, Locale::En) => format!(
            "The decision was about version {this}, but version {latest} with another text waits now. Open the page again, read it and decide on it."
        ),
        (Refusal::ItemOpen { number }, Locale::Da) => format!(
            "Punkt {number} mangler et udfald. Skriv, hvad der blev af det, før mødet afsluttes."
        ),
        (Refusal::ItemOpen { number }, Locale::En) => format!(
            "Item {number} has no outcome. Put down what became of it before the meeting ends."
        ),
        (Refusal::VersionWithdrawn { this }, Locale::Da) => format!(
            "Version {this} er trukket tilbage, fordi teksten er ændret. Vent, til projektlederen indsender den igen."
        ),
        (Refusal::VersionWithdrawn { this }, Locale::En) => format!(
            "Version {this} was taken back because its text has changed. Wait until the lead submits it again."
        ),
        (
            Refusal::ForumBeforeMissing {
                this,
                approved: Some(approved),
            },
            Locale::Da,
        ) => format!(
            "Forummet før i kæden har godkendt version {approved}, og dette er version {this}. Det skal godkende version {this} først."
        ),
        (
            Refusal::ForumBeforeMissing {
                this,
                approved: Some(approved),
            },
            Locale::En,
        ) => format!(
            "The forum before in the chain has approved version {approved}, and this is version {this}. It has to approve version {this} first."
        ),
        (
            Refusal::ForumBeforeMissing {
                this,
                approved: None,
            },
            Locale::Da,
        ) => format!(
            "Forummet før i kæden har ikke godkendt version {this}. Det skal godkende den først."
        ),
        (
            Refusal::ForumBeforeMissing {
                this,
                approved: None,
            },
            Locale::En,
        ) => format!(
            "The forum before in the chain has not approved version {this}. It has to approve it first."
        ),
        _ => return None,
    })
}
