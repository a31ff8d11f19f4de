//! What stands in the margins of each sheet, as a stylesheet.

use super::texts::Texts;
use domain::locale::Locale;
use domain::meeting::MeetingPack;
use domain::time::format_day;
use std::fmt::Write;

/// The forum and its day above, the number of the page of how many below; nothing above the first one,
/// which says both itself.
pub fn margins(pack: &MeetingPack, locale: Locale) -> String {
    let t = Texts::of(locale);
    let head = quoted(&format!("{} · {}", pack.forum, format_day(pack.on)));
    let version = quoted(&format!("{}, {}", t.pack, (t.version)(pack.number)));
    let (page, of) = (quoted(t.page.0), quoted(t.page.1));
    format!(
        "@page pack{{\
         @top-left{{content:{head}}}\
         @top-right{{content:{version}}}\
         @bottom-right{{content:{page} counter(page) {of} counter(pages)}}}}\
         @page pack:first{{@top-left{{content:none}}@top-right{{content:none}}}}"
    )
}

/// A text as stylesheets write it: whatever could end it is written as its number.
fn quoted(text: &str) -> String {
    let mut written = String::from('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' | '<' | '>' | '\n' | '\r' | '\u{c}' => {
                let _ = write!(written, "\\{:x} ", u32::from(sign));
            }
            sign => written.push(sign),
        }
    }
    written.push('"');
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_ends_the_text_that_it_stands_in() {
        assert_eq!(quoted("Chefforum · øst"), "\"Chefforum · øst\"");
        assert_eq!(quoted("a\"}\\<b"), "\"a\\22 }\\5c \\3c b\"");
    }
}
