//! The stylesheet: compiled, and its addresses turned into the hashed ones.

use crate::error::{Error, at};
use crate::site::Site;
use crate::tool;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

/// Adds the stylesheet; everything it names by `url()` must have been added before.
pub fn add(site: &mut Site, work: &Path) -> Result<(), Error> {
    let output = work.join("styrbord.css");
    let options = [
        "--style=compressed",
        "--no-source-map",
        "--quiet-deps",
        "--load-path=style/node_modules",
        "style/main.scss",
    ];
    tool::run(
        "sass",
        options.iter().map(OsStr::new).chain([output.as_os_str()]),
    )?;
    let css = fs::read_to_string(&output).map_err(at(&output))?;
    let css = rewrite(&css, |name| site.address(name))?;
    site.add("styrbord.css", css.as_bytes())?;
    Ok(())
}

/// Replaces the target of each `url()`. One that leads nowhere is refused here, because in a
/// browser it would only be a missing font that nobody notices.
fn rewrite<'a>(css: &str, address: impl Fn(&str) -> Option<&'a str>) -> Result<String, Error> {
    let mut written = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("url(") {
        let quote = after
            .chars()
            .next()
            .filter(|first| matches!(first, '"' | '\''));
        let (opening, closing) = match quote {
            Some('"') => ("\"", "\")"),
            Some(_) => ("'", "')"),
            None => ("", ")"),
        };
        let inner = after.strip_prefix(opening).unwrap_or(after);
        let (target, tail) = inner.split_once(closing).unwrap_or((inner, ""));
        let target = if target.starts_with("data:") || target.starts_with('#') {
            target
        } else {
            address(target).ok_or_else(|| Error::UnknownUrl(target.to_owned()))?
        };
        for part in [before, "url(", opening, target, closing] {
            written.push_str(part);
        }
        rest = tail;
    }
    written.push_str(rest);
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::rewrite;

    fn known(name: &str) -> Option<&'static str> {
        (name == "a.woff2").then_some("/pkg/a.1.woff2")
    }

    #[test]
    fn addresses_are_replaced_in_each_way_of_quoting() {
        let css = r#"x{y:url(a.woff2) url("a.woff2")}z{y:url('a.woff2')}"#;
        let expected =
            r#"x{y:url(/pkg/a.1.woff2) url("/pkg/a.1.woff2")}z{y:url('/pkg/a.1.woff2')}"#;
        assert_eq!(rewrite(css, known).unwrap(), expected);
    }

    #[test]
    fn data_is_left_alone_even_with_brackets_inside() {
        let css = r##"x{y:url("data:image/svg+xml,<g f='url(#b)'/>")}z{y:url(#c)}"##;
        assert_eq!(rewrite(css, known).unwrap(), css);
    }

    #[test]
    fn an_address_that_leads_nowhere_is_refused() {
        let message = rewrite("x{y:url(b.woff2)}", known).unwrap_err().to_string();
        assert!(message.contains("url(b.woff2)"), "{message}");
    }
}
