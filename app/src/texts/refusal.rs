//! A sentence for each refusal: why, and what to do.

mod numbered;

use domain::locale::Locale;
use domain::problem::Refusal;

pub fn refusal_text(refusal: Refusal, locale: Locale) -> String {
    if let Some(text) = numbered::text(refusal, locale) {
        return text;
    }
    if let Refusal::Wheel(refusal) = refusal {
        return super::wheel::refusal(refusal, locale);
    }
    let (da, en) = match refusal {
        Refusal::StaleVersion => (
            "Nogen har ændret det, siden du åbnede siden. Åbn siden igen, se ændringen, og skriv din egen ind bagefter.",
            "Somebody changed this after you opened the page. Open it again, look at the change, then make yours.",
        ),
        Refusal::NoRound => (
            "Der er ingen statusrunde at indberette til. Bed sekretariatet åbne en.",
            "There is no status round to report to. Ask the secretariat to open one.",
        ),
        Refusal::RoundPassed => (
            "En nyere statusrunde er åbnet, siden du åbnede siden. Åbn siden igen, og indberet til den nye.",
            "A newer status round has opened since you opened the page. Open it again and report to the new one.",
        ),
        Refusal::NothingToConfirm => (
            "Der er ingen tidligere indberetning, der kan være uændret. Vælg et lys i stedet.",
            "There is no earlier report that could be unchanged. Choose a light instead.",
        ),
        Refusal::DeadlinePassed => (
            "Fristen for afhjælpningen er overskredet, så status er ikke uændret. Indberet den på ny med en ny frist.",
            "The deadline of the remedy has passed, so the status is not unchanged. Report it anew with a new deadline.",
        ),
        Refusal::RulesChanged => (
            "Programmet har fået et andet regelsæt for lys, så status er ikke uændret. Indberet den på ny.",
            "The programme has another rule set of lights, so the status is not unchanged. Report it anew.",
        ),
        Refusal::RoundOpen => (
            "Statusrunden er åben endnu. Frys den først.",
            "The status round is still open. Freeze it first.",
        ),
        Refusal::RoundUntreated => (
            "Forummet har ikke behandlet statusrunden. Markér den som behandlet først.",
            "The forum has not dealt with the status round. Mark it as treated first.",
        ),
        Refusal::RoundClosed => (
            "Statusrunden er lukket, så der kan ikke ændres mere i den. Vent på den næste.",
            "The status round is closed, so nothing in it can change any more. Wait for the next one.",
        ),
        Refusal::RoundOvertaken => (
            "Der er allerede en statusrunde til et senere møde, og indberetninger går til den. Aflys denne.",
            "There is a status round for a later meeting already, and reports go to that. Cancel this one.",
        ),
        Refusal::RoundMovedOn => (
            "Statusrunden er allerede ført videre. Åbn siden igen, og se hvor den er.",
            "The status round has been moved on already. Open the page again and see where it is.",
        ),
        Refusal::FiguresStand => (
            "Der er gemt målinger, så talart, periode og kategorier står fast; nye kategorier kan sættes sidst. Opret ellers en ny indikator.",
            "Figures are stored, so kind, period and categories stand; new categories can be added at the end. Else create a new indicator.",
        ),
        Refusal::FileMoved => (
            "Filen venter ikke mere: den er gemt, forkastet eller mere end et døgn gammel. Se nedenfor, hvad der er gemt, eller vælg filen igen.",
            "The file does not wait any more: it is stored, thrown away, or more than a day old. See below what is stored, or choose the file again.",
        ),
        Refusal::NothingToPublish => (
            "Der er ingen målinger at offentliggøre. Indsæt dem først.",
            "There are no figures to publish. Enter them first.",
        ),
        Refusal::FiguresMoved => (
            "Der er gemt målinger, efter at siden blev vist. Se forhåndsvisningen igen, før du offentliggør.",
            "Figures were stored after the page was shown. Look at the preview again before you publish.",
        ),
        Refusal::WrongCredentials => (
            "E-mail eller adgangskode passer ikke. Prøv igen, eller bed sekretariatet om en ny adgang.",
            "E-mail or password does not match. Try again, or ask the secretariat for new access.",
        ),
        Refusal::TooManyAttempts => (
            "For mange forsøg. Vent et kvarter, og prøv igen.",
            "Too many attempts. Wait a quarter of an hour and try again.",
        ),
        Refusal::WordingAnswered => (
            "En part har svaret på denne version af teksten, så dens bilag ligger fast. Skriv en ny version, og læg bilaget ved den.",
            "A party has answered this version of the text, so its annexes stand fast. Write a new version and put the annex to that.",
        ),
        Refusal::LinkSpent => (
            "Adressen er brugt eller for gammel. Bed sekretariatet om en ny.",
            "This address was used or is too old. Ask the secretariat for a new one.",
        ),
        Refusal::LastAdministrator => (
            "Den sidste administrator kan ikke miste rollen. Giv den til en anden først.",
            "The last administrator cannot lose the role. Give it to somebody else first.",
        ),
        Refusal::NoChain => (
            "Programmet har intet forum, der godkender. Bed sekretariatet vælge, hvor der godkendes.",
            "No forum approves in this programme. Ask the secretariat to choose where approval takes place.",
        ),
        Refusal::AlreadySubmitted => (
            "Netop denne tekst er indsendt og venter på godkendelse. Ret den først, hvis noget skal være anderledes.",
            "This very text has been submitted and waits for approval. Change it first if something should differ.",
        ),
        Refusal::InForce => (
            "Ordrebekræftelsen er gældende, og ingen ændring venter på en afgørelse. Åbn siden igen, og se hvor den er.",
            "The order confirmation is in force, and no change waits for a decision. Open the page again and see where it is.",
        ),
        Refusal::TurnedDown => (
            "Ordrebekræftelsen er afvist. Tal med det forum, der afviste den, om hvad der skal ske.",
            "The order confirmation was turned down. Ask the forum that did so what should happen.",
        ),
        Refusal::NothingSubmitted => (
            "Der venter ingen ordrebekræftelse på en afgørelse. Åbn siden igen, og se hvor den er.",
            "No order confirmation waits for a decision. Open the page again and see where it is.",
        ),
        Refusal::AlreadyDecided => (
            "Forummet har afgjort denne version. Åbn siden igen, og se afgørelsen.",
            "The forum has decided on this version. Open the page again and see the decision.",
        ),
        Refusal::OwnConfirmation => (
            "Du har selv indsendt den, så en anden fra forummet skal afgøre den.",
            "You submitted it yourself, so somebody else in the forum has to decide.",
        ),
        Refusal::ChairDecides => (
            "I dette forum afgør formandskabet. Bed formanden eller en medformand afgøre det.",
            "In this forum the chairs decide. Ask the chair or a co-chair to decide.",
        ),
        Refusal::AlreadyConsented => (
            "Du har godkendt den. Nu mangler den anden medformand.",
            "You have approved it. Now the other co-chair is waited for.",
        ),
        Refusal::MeetingDecides => (
            "Dette forum afgør ikke skriftligt. Tag den op på et møde.",
            "This forum does not decide in writing. Bring it to a meeting.",
        ),
        Refusal::NothingChanged => (
            "Teksten er den samme som den gældende. Ret det, der skal ændres, før du indsender.",
            "The text is the same as the one in force. Change what should differ before you submit.",
        ),
        Refusal::ChangeNeedsReason => (
            "En gældende ordrebekræftelse ændres med en ændringsordre. Åbn siden igen, og skriv begrundelsen.",
            "An order confirmation in force is changed by a change order. Open the page again and write the reason.",
        ),
        Refusal::NoChange => (
            "Der er ingen ændring på vej at opgive. Åbn siden igen, og se hvor den er.",
            "No change is on its way to be given up. Open the page again and see where it is.",
        ),
        Refusal::Ended => (
            "Indsatsen er ude af planen. Sekretariatet kan genoptage den efter en ny beslutning.",
            "The initiative has left the plan. The secretariat can take it up again by another decision.",
        ),
        Refusal::StillActive => (
            "Indsatsen er aktiv, så der er intet at genoptage. Åbn siden igen.",
            "The initiative is active, so there is nothing to take up again. Open the page again.",
        ),
        Refusal::AlreadyFulfilled => (
            "Betingelsen er allerede registreret som opfyldt. Åbn siden igen, og se hvornår.",
            "The condition is already recorded as fulfilled. Open the page again and see when.",
        ),
        Refusal::ItemHeard => (
            "Der er spurgt om punktet, så det bliver på dagsordenen. Forummet kan lade det bortfalde på mødet.",
            "A question was sent out for the item, so it stays on the agenda. The forum can let it lapse in the meeting.",
        ),
        Refusal::AnswerStands => (
            "Fristen er udløbet, og svaret står ved magt. Giv sekretariatet besked, hvis det skal rettes.",
            "The deadline has passed and the answer stands. Tell the secretariat if it has to be corrected.",
        ),
        Refusal::SeatVacant => (
            "Pladsen er allerede vakant den dag. Se i historikken, fra hvornår.",
            "The seat is vacant on that day already. See in the history since when.",
        ),
        Refusal::SubstituteThere => (
            "En anden står for den samme i nogle af dagene. Vælg andre dage, eller afslut den anden først.",
            "Somebody else stands in for the same one on some of these days. Choose other days, or end the other first.",
        ),
        Refusal::SubstitutesEnd => (
            "Der står allerede tre for hinanden. Lad den nye stå for en af dem, der er nærmere indehaveren.",
            "Three stand in for each other already. Let the new one stand in for somebody nearer to the holder.",
        ),
        Refusal::EntryNeeded => (
            "En senere post bygger på denne. Træk den senere tilbage først.",
            "A later entry rests on this one. Take the later one back first.",
        ),
        Refusal::AlreadyRetracted => (
            "Registreringen er allerede tilbagekaldt. Åbn siden igen, og se hvorfor.",
            "The record has already been taken back. Open the page again and see why.",
        ),
        Refusal::NothingInForce => (
            "Ingen ordrebekræftelse er gældende, så der er intet at forelægge. Vent, til kæden har godkendt den.",
            "No order confirmation is in force, so there is nothing to present. Wait until the chain has approved it.",
        ),
        Refusal::NotAgreed => (
            "Den gældende ordrebekræftelse har ikke (længere) denne leverance. Åbn siden igen, og se hvad der er aftalt.",
            "The order confirmation in force does not have this deliverable (any more). Open the page again and see what is agreed.",
        ),
        Refusal::AlreadyHandedOver => (
            "Leverancen er afleveret og venter på svar. Åbn siden igen, og se hvornår.",
            "The deliverable is handed over and waits for an answer. Open the page again and see when.",
        ),
        Refusal::AlreadyAccepted => (
            "Leverancen er accepteret og skal ikke afleveres igen.",
            "The deliverable is accepted and is not handed over again.",
        ),
        Refusal::AlreadyAnswered => (
            "Der er allerede svaret på afleveringen. Åbn siden igen, og se svaret.",
            "The handing over has been answered already. Open the page again and see the answer.",
        ),
        Refusal::OwnDelivery => (
            "Du har selv afleveret den, så en anden skal svare for bestilleren.",
            "You handed it over yourself, so somebody else has to answer for those who ordered.",
        ),
        Refusal::NoContradiction => (
            "Lyset modsiges ikke (længere) af dette. Åbn siden igen, og se hvad der står.",
            "Nothing of this kind speaks against the light (any more). Open the page again and see what stands.",
        ),
        Refusal::DeviationClosed => (
            "Afvigelsen er lukket. Åbn siden igen, og se udfaldet.",
            "The deviation is closed. Open the page again and see its outcome.",
        ),
        Refusal::FollowUpClosed => (
            "Ønsket er lukket. Åbn siden igen, og se hvad forummet sagde.",
            "The wish is closed. Open the page again and see what the forum said.",
        ),
        Refusal::LiesElsewhere => (
            "Afvigelsen ligger hos et andet forum, og det skal svare først. Åbn siden igen, og se hvor den er.",
            "The deviation lies with another forum, which has to answer first. Open the page again and see where it is.",
        ),
        Refusal::AnswerOwed => (
            "Forummet er spurgt og skal svare med et udfald eller selv eskalere. Afhjælpningen bliver hos det forum, der spurgte.",
            "The forum was asked: it answers with an outcome or escalates in turn. The remedy stays with the forum that asked.",
        ),
        Refusal::NoForumAbove => (
            "Der er intet forum over dette at eskalere til. Vælg et udfald i stedet.",
            "There is no forum above this one to escalate to. Choose an outcome instead.",
        ),
        Refusal::OrderUnchanged => (
            "Bestillingen er ikke ændret, siden afvigelsen åbnede. Bed sekretariatet registrere den ændrede bestilling først.",
            "The order has not been changed since the deviation opened. Ask the secretariat to record the changed order first.",
        ),
        Refusal::StillRuns => (
            "Indsatsen er stadig aktiv. Bed sekretariatet afslutte den i planen først.",
            "The initiative is still active. Ask the secretariat to end it in the plan first.",
        ),
        Refusal::CommentsClosed => (
            "Fristen for bemærkninger er udløbet. Send bemærkningen til sekretariatet, som kan skrive den ind.",
            "The days for comments have passed. Send the comment to the secretariat, which can put it down.",
        ),
        Refusal::ForumClosed => (
            "Forummet er nedlagt og mødes ikke mere. Brug det forum, der har taget over.",
            "The forum is closed and meets no more. Use the forum that took over.",
        ),
        Refusal::ForumHasOpen => (
            "Forummet har åbne sager. Nedlæg det på siden “Nedlæg forummet”, hvor hver sag får en efterfølger eller en begrundelse.",
            "The forum has open matters. Close it on the page “Close the forum”, where each gets a successor or a reason.",
        ),
        Refusal::NotMetYet => (
            "Mødet er ikke åbnet. Notér kun afbud nu, og fremmødet, når forummet er samlet.",
            "The meeting is not opened. Note only apologies now, and who is present once the forum meets.",
        ),
        Refusal::MeetingMovedOn => (
            "Mødet er kommet videre til et andet trin. Åbn siden igen, og se hvor det er.",
            "The meeting has moved on to another stage. Open the page again and see where it is.",
        ),
        Refusal::MeetingCancelled => (
            "Mødet er aflyst. Brug et andet møde.",
            "The meeting is called off. Use another meeting.",
        ),
        Refusal::MeetingHasRound => (
            "Der er en statusrunde til mødet. En planlagt runde kan aflyses først; til en, der er åbnet, holdes mødet.",
            "There is a status round for the meeting. A planned round can be called off first; for one that was opened the meeting is held.",
        ),
        Refusal::MinutesApproved => (
            "Referatet er godkendt, og dets tekst ligger fast. Skriv det, der er kommet til, som en opfølgning.",
            "The minutes are approved and their text stands fast. Write what came later as an addendum.",
        ),
        Refusal::MinutesOut => (
            "Referatet er ude til kommentering og siger, hvem der har svaret. Vent med svaret, til referatet er godkendt, eller skriv det som en bemærkning til referatet.",
            "The minutes are out for comment and say who has answered. Wait with the answer until they are approved, or write it as a comment on the minutes.",
        ),
        Refusal::MinutesUnapproved => (
            "Referatet er ikke godkendt endnu. Godkend det først.",
            "The minutes are not approved yet. Approve them first.",
        ),
        Refusal::AgendaUnsent => (
            "Dagsordenen er ikke sendt ud endnu, så der er intet mødemateriale at fryse. Udsend den først.",
            "The agenda is not sent out yet, so there is no meeting pack to freeze. Send it out first.",
        ),
        Refusal::NoItems => (
            "Dagsordenen er tom. Sæt mindst ét punkt på, før den udsendes.",
            "The agenda is empty. Put at least one item on it before it is sent out.",
        ),
        Refusal::MeetingAhead => (
            "Mødet kan først åbnes på mødedagen.",
            "The meeting cannot be opened before its day.",
        ),
        Refusal::AgendaClosed => (
            "Fristen for at indmelde punkter er passeret. Bed sekretariatet sætte punktet på.",
            "The time for handing in items has passed. Ask the secretariat to put the item on.",
        ),
        Refusal::TaskClosed => (
            "Opgaven er lukket. Åbn siden igen, og se hvad der blev sagt.",
            "The task is closed. Open the page again and see what was said.",
        ),
        Refusal::ItemCarried => (
            "Punktet kommer fra et tidligere møde og kan ikke fjernes. Lad forummet behandle det eller lade det bortfalde.",
            "The item comes from an earlier meeting and cannot be taken off. Let the forum deal with it or let it lapse.",
        ),
        Refusal::MinutesFull => (
            "Punktets referat har ikke plads til beslutningen. Forkort teksten under Behandling, og prøv igen.",
            "The minutes of the item have no room for the decision. Shorten the text under “Dealt with” and try again.",
        ),
        Refusal::OrderStands => (
            "Der er besluttet noget ved et punkt, og beslutningen henviser til punktets nummer. Rækkefølgen ligger fast.",
            "Something was decided at an item, and the decision refers to the number of the item. The order stands.",
        ),
        Refusal::PartyHeard => (
            "En part, der har svaret, besluttet eller fortalt noget om aftalen, bliver ved med at være part. Sæt dens kryds igen.",
            "A party that has said, decided or told something of the agreement stays a party. Tick it again.",
        ),
        Refusal::PartTold => (
            "En delindsats, som en part har fortalt om, beholder sit navn. Skriv dens linje, som den stod.",
            "A part-initiative that a party has told of keeps its name. Write its line as it stood.",
        ),
        Refusal::StepDecided => (
            "Der er besluttet noget på trinnet, og hvem der beslutter, ligger fast. Lav et nyt trin.",
            "Something was decided at the step, and who decides stays as it is. Make a new step.",
        ),
        // Told with their numbers, or elsewhere.
        Refusal::Wheel(_)
        | Refusal::ItemOpen { .. }
        | Refusal::OutdatedVersion { .. }
        | Refusal::VersionWithdrawn { .. }
        | Refusal::ForumBeforeMissing { .. } => ("", ""),
    };
    match locale {
        Locale::Da => da,
        Locale::En => en,
    }
    .to_owned()
}
