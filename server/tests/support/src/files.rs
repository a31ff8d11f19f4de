//! Small files of the kinds that offices send.

/// A PDF by its first bytes, of some length.
pub fn pdf(n_bytes: usize) -> Vec<u8> {
    let mut file = b"%PDF-1.4\n".to_vec();
    let filling = (0_u8..=250).cycle();
    let missing = n_bytes.saturating_sub(file.len());
    file.extend(filling.take(missing));
    file
}

/// A zip archive with empty entries of these names, nothing packed.
pub fn archive(names: &[&str]) -> Vec<u8> {
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    for name in names {
        let place = u32::try_from(file.len()).unwrap().to_le_bytes();
        let length = u16::try_from(name.len()).unwrap().to_le_bytes();
        file.extend(b"PK\x03\x04\x14\0");
        file.extend([0; 20]);
        file.extend(length);
        file.extend([0, 0]);
        file.extend(name.as_bytes());
        directory.extend(b"PK\x01\x02\x14\0\x14\0");
        directory.extend([0; 20]);
        directory.extend(length);
        directory.extend([0; 12]);
        directory.extend(place);
        directory.extend(name.as_bytes());
    }
    let begin = u32::try_from(file.len()).unwrap().to_le_bytes();
    let size = u32::try_from(directory.len()).unwrap().to_le_bytes();
    let n_entries = u16::try_from(names.len()).unwrap().to_le_bytes();
    file.extend(directory);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend([n_entries, n_entries].concat());
    file.extend([size, begin].concat());
    file.extend([0, 0]);
    file
}

/// A text document as Word writes it.
pub fn docx() -> Vec<u8> {
    archive(&["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
}
