// Small files as an office has them.

/** A page of paper that says so by its first bytes. */
export const pdf = (words: string): Buffer =>
  Buffer.from(`%PDF-1.4\n% ${words}\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`);

/** A program that calls itself something else. */
export const program = (): Buffer => Buffer.from("MZ\u0090 this is a program");
