//! A page of paper with some lines on it, as PDF.

/// The file: one page of A4 in the reader's own Helvetica.
pub fn sheet(lines: &[&str]) -> Vec<u8> {
    let mut text = b"BT /F1 14 Tf 20 TL 60 770 Td".to_vec();
    for line in lines {
        text.extend(b" (");
        text.extend(line.chars().flat_map(letter));
        text.extend(b") Tj T*");
    }
    text.extend(b" ET");
    let length = format!("<< /Length {} >>\nstream\n", text.len());
    let content = [length.as_bytes(), &text, b"\nendstream"].concat();
    let objects: [&[u8]; 5] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
          /Resources << /Font << /F1 5 0 R >> >> >>",
        &content,
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ];
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = String::new();
    for (number, object) in (1_u32..).zip(objects) {
        places.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.extend(format!("{number} 0 obj\n").bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let table = file.len();
    let end = format!(
        "xref\n0 6\n0000000000 65535 f \n{places}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
    );
    file.extend(end.bytes());
    file
}

/// A letter within a string of PDF; Danish ones have the numbers that Unicode gives them.
fn letter(sign: char) -> Vec<u8> {
    match (sign, u8::try_from(u32::from(sign))) {
        ('(' | ')' | '\\', Ok(byte)) => vec![b'\\', byte],
        (_, Ok(byte)) => vec![byte],
        (_, Err(_)) => vec![b'?'],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_a_pdf_whose_table_leads_to_its_objects() {
        let file = sheet(&["Øvelse (1)"]);
        assert_eq!(infer::get(&file).unwrap().extension(), "pdf");
        let text: String = file.iter().map(|byte| char::from(*byte)).collect();
        assert!(text.contains("Øvelse \\(1\\)"), "{text}");
        let (_, table) = text.split_once("f \n").unwrap();
        for (number, line) in (1..).zip(table.lines().take(5)) {
            let place: usize = line.split(' ').next().unwrap().parse().unwrap();
            let object = &file[place..];
            assert!(object.starts_with(format!("{number} 0 obj").as_bytes()));
        }
    }
}
