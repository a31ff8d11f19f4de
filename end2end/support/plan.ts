// Rows as a spreadsheet copies them: cells apart by tabs.

const HEADINGS = ["Nr.", "Titel", "Projektejer", "Projektleder", "Organisationer"];

const TITLES = [
  "Faste plejehjemslæger",
  "Dosispakket medicin",
  "Opfølgende hjemmebesøg",
  "Gode overgange ved udskrivning",
  "Færdigbehandlingsdage",
  "Korte indlæggelser i akutmodtagelsen",
  "Hjælpemidler på tværs",
  "Senfølger efter kræft",
  "Fælles indkøbsaftaler",
  "Patientinddragelse",
  "Digitale løsninger",
  "Sygedagpenge og psykiatri",
  "Forebyggelse i almen praksis",
  "Kendskab til sundhedsaftaler",
  "Rådgivning på Åhuset",
];

/** The cells of a whole plan of fifteen initiatives. */
export function planRows(): string[][] {
  return TITLES.map((title, at) => [
    String(at + 1),
    title,
    "sundhedschef, Aalborg Kommune",
    at % 5 === 0 ? "" : "projektleder, Region Nordjylland",
    "Aalborg Kommune, Region Nordjylland",
  ]);
}

export function asPasted(rows: string[][]): string {
  return [HEADINGS, ...rows].map((cells) => cells.join("\t")).join("\n");
}
