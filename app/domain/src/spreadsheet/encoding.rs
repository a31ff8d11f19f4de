//! Which letters the bytes of a file stand for. A spreadsheet saves UTF-8 or, on a Danish Windows,
//! Windows-1252, and does not say which.

use std::str::from_utf8;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Windows1252,
}

impl Encoding {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Windows1252 => "windows-1252",
        }
    }
}

impl std::str::FromStr for Encoding {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        let all = [Self::Utf8, Self::Windows1252];
        all.into_iter().find(|e| e.code() == code).ok_or(())
    }
}

/// Why a file is no text that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// It holds signs that no text has, as a workbook or a picture does.
    Binary,
    /// Every letter takes two bytes, as in what Excel calls "Unicode text".
    Utf16,
    /// It begins as UTF-8 and stops being it on this line, from 1.
    Mixed { line: u32 },
}

/// Turns the bytes of a file into text, in pieces of any size. The first letter beyond ASCII decides:
/// where it is UTF-8, all of the file has to be; where it is none, all of it is Windows-1252. Bytes that
/// are both, such as "å€€" of Windows-1252, are taken as UTF-8: no Danish word has them.
#[derive(Debug, Default)]
pub struct Decoder {
    /// `None` while all is ASCII.
    known: Option<Encoding>,
    /// Bytes that may be the beginning of a letter, or of a mark.
    held: Vec<u8>,
    has_begun: bool,
    n_lines: u32,
}

impl Decoder {
    /// Adds what these bytes say to `text`.
    pub fn push(&mut self, bytes: &[u8], text: &mut String) -> Result<(), NotText> {
        let mut joined = std::mem::take(&mut self.held);
        joined.extend_from_slice(bytes);
        if !self.has_begun {
            if joined.len() < MARK.len() {
                self.held = joined;
                return Ok(());
            }
            return self.begin(&joined, text);
        }
        self.decode(&joined, text)
    }

    /// The end of the file: what was held is all there is.
    pub fn finish(mut self, text: &mut String) -> Result<Encoding, NotText> {
        if !self.has_begun {
            let held = std::mem::take(&mut self.held);
            self.begin(&held, text)?;
        }
        let rest = std::mem::take(&mut self.held);
        if !rest.is_empty() {
            if self.known == Some(Encoding::Utf8) {
                return Err(self.mixed());
            }
            self.known = Some(Encoding::Windows1252);
            self.decode(&rest, text)?;
        }
        Ok(self.known.unwrap_or(Encoding::Utf8))
    }

    /// Without the mark that some files of UTF-8 begin with.
    fn begin(&mut self, bytes: &[u8], text: &mut String) -> Result<(), NotText> {
        self.has_begun = true;
        if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
            return Err(NotText::Utf16);
        }
        match bytes.strip_prefix(&MARK) {
            Some(rest) => {
                self.known = Some(Encoding::Utf8);
                self.decode(rest, text)
            }
            None => self.decode(bytes, text),
        }
    }

    fn decode(&mut self, bytes: &[u8], text: &mut String) -> Result<(), NotText> {
        if bytes.iter().any(|byte| is_no_text(*byte)) {
            return Err(NotText::Binary);
        }
        if self.known == Some(Encoding::Windows1252) {
            return self.windows(bytes, text);
        }
        let error = match from_utf8(bytes) {
            Ok(valid) => {
                self.keep(valid, text);
                return Ok(());
            }
            Err(error) => error,
        };
        let (valid, rest) = bytes.split_at(error.valid_up_to());
        self.keep(from_utf8(valid).unwrap_or_default(), text);
        match (error.error_len(), self.known) {
            (None, _) => self.held = rest.to_vec(),
            (Some(_), Some(Encoding::Utf8)) => return Err(self.mixed()),
            (Some(_), _) => {
                self.known = Some(Encoding::Windows1252);
                return self.windows(rest, text);
            }
        }
        Ok(())
    }

    fn keep(&mut self, valid: &str, text: &mut String) {
        if !valid.is_ascii() {
            self.known = Some(Encoding::Utf8);
        }
        self.count(valid.as_bytes());
        text.push_str(valid);
    }

    fn windows(&mut self, bytes: &[u8], text: &mut String) -> Result<(), NotText> {
        self.count(bytes);
        for byte in bytes {
            text.push(windows_letter(*byte).ok_or(NotText::Binary)?);
        }
        Ok(())
    }

    fn count(&mut self, bytes: &[u8]) {
        let n = bytes.iter().filter(|byte| **byte == b'\n').count();
        let n = u32::try_from(n).unwrap_or(u32::MAX);
        self.n_lines = self.n_lines.saturating_add(n);
    }

    const fn mixed(&self) -> NotText {
        NotText::Mixed {
            line: self.n_lines.saturating_add(1),
        }
    }
}

/// The mark of UTF-8 at the beginning of a file.
const MARK: [u8; 3] = [0xef, 0xbb, 0xbf];

/// Signs that steer a machine: in a table there are tabs and ends of lines, and nothing else of them.
const fn is_no_text(byte: u8) -> bool {
    matches!(byte, 0..=8 | 11 | 12 | 14..=31 | 127)
}

/// `None` of the five bytes that Windows-1252 gives no letter.
fn windows_letter(byte: u8) -> Option<char> {
    let upper = [
        '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0',
        '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => {
            let letter = upper.get(usize::from(byte.saturating_sub(0x80))).copied();
            letter.filter(|letter| *letter != '\0')
        }
        _ => Some(char::from(byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decoded(bytes: &[u8], cut: usize) -> Result<(Encoding, String), NotText> {
        let (mut decoder, mut text) = (Decoder::default(), String::new());
        for piece in bytes.chunks(cut.max(1)) {
            decoder.push(piece, &mut text)?;
        }
        let encoding = decoder.finish(&mut text)?;
        Ok((encoding, text))
    }

    #[test]
    fn danish_letters_are_read_from_both() {
        let read = |bytes: &[u8]| decoded(bytes, 1024);
        let text = "Brønderslev;Ærø – 5 €".to_owned();
        assert_eq!(read(text.as_bytes()), Ok((Encoding::Utf8, text.clone())));
        let marked = [&MARK, text.as_bytes()].concat();
        assert_eq!(read(&marked), Ok((Encoding::Utf8, text.clone())));
        let windows = b"Br\xf8nderslev;\xc6r\xf8 \x96 5 \x80";
        assert_eq!(read(windows), Ok((Encoding::Windows1252, text)));
        assert_eq!(read(b"a;b"), Ok((Encoding::Utf8, "a;b".to_owned())));
        // One letter alone at the very end.
        let end = Ok((Encoding::Windows1252, "R\u{f8}".to_owned()));
        assert_eq!(read(b"R\xf8"), end);
    }

    #[test]
    fn what_is_no_text_is_told_apart() {
        let read = |bytes: &[u8]| decoded(bytes, 1024).unwrap_err();
        assert_eq!(read(b"PK\x03\x04\x14\0"), NotText::Binary);
        assert_eq!(read(b"\xff\xfeP\0e\0"), NotText::Utf16);
        assert_eq!(read(b"a\x81b"), NotText::Binary);
        let mixed = b"\xc3\xa6;1\nb;2\n\xf8;3";
        assert_eq!(read(mixed), NotText::Mixed { line: 3 });
    }

    proptest! {
        #[test]
        fn wherever_it_is_cut_the_same_is_read(bytes in prop::collection::vec(any::<u8>(), 0..60), cut in 1usize..9) {
            prop_assert_eq!(decoded(&bytes, cut).is_ok(), decoded(&bytes, 1_000).is_ok());
        }

        // A "€" after a Danish letter would be a letter of UTF-8 as well.
        #[test]
        fn wherever_text_is_cut_the_same_is_read(text in "([a-zæøå;\n]|[a-z;]€){0,40}", cut in 1usize..9, windows: bool) {
            let letters = |c: char| if windows { u8::try_from(u32::from(c)).ok().map_or(vec![0x80], |b| vec![b]) } else { c.to_string().into_bytes() };
            let bytes: Vec<u8> = text.chars().flat_map(letters).collect();
            prop_assert_eq!(decoded(&bytes, cut), decoded(&bytes, 1_000));
            prop_assert_eq!(decoded(&bytes, cut).unwrap().1, text);
        }
    }
}
