//! What stands in a `<textarea>`, made safe.

/// Escapes a text for a `<textarea>`.
///
/// Leptos writes the content of this element as it is, because the browser keeps it apart from
/// elements; so `</textarea>` in a typed text would end it. HTML also drops one line break right
/// after the opening tag, so a text that begins with one gets another.
pub fn textarea_content(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
    if escaped.starts_with('\n') {
        format!("\n{escaped}")
    } else {
        escaped
    }
}

#[cfg(test)]
mod tests {
    use super::textarea_content;

    #[test]
    fn a_typed_end_tag_does_not_end_the_field() {
        assert_eq!(
            textarea_content("</textarea><b>&amp;"),
            "&lt;/textarea>&lt;b>&amp;amp;"
        );
        assert_eq!(textarea_content("\na"), "\n\na");
    }
}
