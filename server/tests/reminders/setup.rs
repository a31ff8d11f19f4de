//! What an installation says of its mails: whole or not at all, and its password is shown to nobody.

use server::config::{MailOptions, Secret};
use server::mail::{MailSetupError, Mailer};

fn set_up(url: &str, from: &str, site: &str) -> Result<Option<Mailer>, MailSetupError> {
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Mailer::new(&MailOptions {
        smtp_url: text(url).map(|url| url.parse::<Secret>().unwrap()),
        mail_from: text(from),
        public_url: text(site),
    })
}

const FROM: &str = "Styrbord <styrbord@region.dk>";
const SITE: &str = "https://styrbord.region.dk";

#[test]
fn mails_are_set_up_whole_or_not_at_all() {
    assert!(set_up("", "", "").unwrap().is_none());
    // The public address alone may serve other things.
    assert!(set_up("", "", SITE).unwrap().is_none());
    let mailer = set_up(
        "smtps://u:p@mail.region.dk",
        FROM,
        "https://styrbord.region.dk/",
    );
    let mailer = mailer.unwrap().unwrap();
    assert_eq!(mailer.sender(), "styrbord@region.dk");
    assert_eq!(mailer.site(), SITE);
    let url = "smtp://mail.region.dk";
    for (url, from, site, error) in [
        (url, "", SITE, MailSetupError::Missing("STYRBORD_MAIL_FROM")),
        (
            url,
            FROM,
            "",
            MailSetupError::Missing("STYRBORD_PUBLIC_URL"),
        ),
        ("", FROM, SITE, MailSetupError::NoServer),
        ("mail.region.dk", FROM, SITE, MailSetupError::Server),
        ("https://mail.region.dk", FROM, SITE, MailSetupError::Server),
        ("smtp://h?tls=maybe", FROM, SITE, MailSetupError::Server),
        (url, "ingen", SITE, MailSetupError::From),
        (url, FROM, "styrbord.region.dk", MailSetupError::Site),
        (
            url,
            FROM,
            "https://region.dk/styrbord",
            MailSetupError::Site,
        ),
    ] {
        assert_eq!(
            set_up(url, from, site).unwrap_err(),
            error,
            "{url} {from} {site}"
        );
    }
}

#[test]
fn a_password_travels_under_tls_only_and_is_never_shown() {
    let unprotected = |url| set_up(url, FROM, SITE).unwrap_err();
    for url in [
        "smtp://u:hemmelig@mail.region.dk",
        "smtp://u:hemmelig@mail.region.dk?tls=opportunistic",
    ] {
        let error = unprotected(url);
        assert_eq!(error, MailSetupError::Unprotected);
        assert!(!format!("{error} {error:?}").contains("hemmelig"));
    }
    for url in [
        "smtp://u:hemmelig@mail.region.dk?tls=required",
        "smtp://u:hemmelig@127.0.0.1:2525",
        "smtp://u:hemmelig@localhost",
    ] {
        let mailer = set_up(url, FROM, SITE).unwrap().unwrap();
        assert!(!format!("{mailer:?}").contains("hemmelig"));
    }
    let secret: Secret = "smtps://u:hemmelig@h".parse().unwrap();
    let options = MailOptions {
        smtp_url: Some(secret),
        ..MailOptions::default()
    };
    assert!(!format!("{options:?}").contains("hemmelig"));
}
