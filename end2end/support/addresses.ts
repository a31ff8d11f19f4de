// The addresses tests begin at. Everything else is reached as readers reach it: by links and forms.

export const HOME = "/";
export const AGREEMENTS = "/aftaler";
export const ABOUT = "/om";
export const CALENDAR = "/kalender";
export const REMINDERS = "/paamindelser";
export const OUTBOX = "/sekretariat/paamindelser";
export const FUNDINGS = "/bevillinger";
export const NEW_FUNDING = "/bevillinger/ny";
export const NEW_LAPSE = "/bevillinger/bortfald";
export const SIGN_IN = "/log-ind";
export const SECRETARIAT = "/sekretariat";
export const ORGANISATIONS = "/sekretariat/organisationer";
export const INHABITANTS = "/sekretariat/organisationer/indbyggertal";
export const REFERENCE = "/sekretariat/organisationer/reference";
export const FORUMS = "/sekretariat/forummer";
export const NEW_LEVEL = "/sekretariat/niveauer/ny";
export const NEW_FORUM = "/sekretariat/forummer/ny";
export const NEW_ORGANISATION = "/sekretariat/organisationer/ny";
export const NEW_PROGRAMME = "/sekretariat/programmer/ny";
export const PEOPLE = "/sekretariat/personer";
export const NEW_PERSON = "/sekretariat/personer/ny";

/** The demo plan of fifteen initiatives. */
export const PLAN = "/programmer/handleplan-sundhedsklynge-midt";
/** The demo roll-out that everybody may read. */
export const ROLL_OUT = "/programmer/ips-region-nordjylland";
/** The demo agreement of another region. */
export const AGREEMENT = "/programmer/boern-og-unge-i-psykisk-mistrivsel";
/** The demo example of five colours and three dimensions. */
export const FIVE = "/programmer/eksempel-digitale-loesninger";
/** The demo example of results against their targets. */
export const TARGETS = "/programmer/eksempel-maaltal";
/** The generated programme of the content `large`. */
export const LARGE = "/programmer/eksempel-250";

export const initiative = (programme: string, number: number) =>
  `${programme}/indsatser/${number}`;
export const setStatus = (programme: string, number: number) =>
  `${initiative(programme, number)}/status`;
export const editInitiative = (programme: string, number: number) =>
  `${initiative(programme, number)}/rediger`;
export const newInitiative = (programme: string) => `${programme}/ny-indsats`;
export const editProgramme = (programme: string) => `${programme}/rediger`;
export const orderBook = (programme: string) => `${programme}/ordrebog`;
export const confirmation = (programme: string, number: number) =>
  `${initiative(programme, number)}/ordrebekraeftelse`;
export const editConfirmation = (programme: string, number: number) =>
  `${confirmation(programme, number)}/rediger`;
export const order = (programme: string, number: number) =>
  `${initiative(programme, number)}/bestilling`;
export const amendOrder = (programme: string, number: number) => `${order(programme, number)}/ret`;
export const newCondition = (programme: string, number: number) =>
  `${order(programme, number)}/betingelser/ny`;
export const presentScope = (programme: string, number: number) =>
  `${order(programme, number)}/forelaeg`;
export const endInitiative = (programme: string, number: number) =>
  `${order(programme, number)}/afslut`;
export const deliveries = (programme: string, number: number) =>
  `${initiative(programme, number)}/leverancer`;
export const ledger = (programme: string) => `${programme}/afstemning`;
/** One of them is at its meeting's day, such as `2026-11-23`. */
export const rounds = (programme: string) => `${programme}/runder`;
export const milestones = (programme: string, number: number) =>
  `${initiative(programme, number)}/milepaele`;
export const followUps = (programme: string, number: number) =>
  `${initiative(programme, number)}/opfoelgning`;
export const roundItem = (programme: string, meeting: string, number: number) =>
  `${rounds(programme)}/${meeting}/indsatser/${number}`;
export const deviations = (programme: string) => `${programme}/afvigelser`;
export const deviation = (programme: string, number: number) =>
  `${initiative(programme, number)}/afvigelse`;
/** What politicians read of a programme. */
export const political = (programme: string) => `${programme}/politisk`;
/** How a programme reports. */
export const indicators = (programme: string) => `${programme}/indikatorer`;
export const newIndicator = (programme: string) => `${programme}/ny-indikator`;
export const indicator = (programme: string, number: number) => `${indicators(programme)}/${number}`;
export const editIndicator = (programme: string, number: number) => `${indicator(programme, number)}/rediger`;
export const indicatorEntry = (programme: string, number: number) => `${indicator(programme, number)}/maalinger`;
/** Fidelity reviews of the sites of a programme. */
export const fidelity = (programme: string) => `${programme}/fidelitet`;
export const newFidelityReview = (programme: string) => `${programme}/ny-fidelitetsmaaling`;
export const fidelityReview = (programme: string, number: number) => `${fidelity(programme)}/${number}`;
export const correctFidelityReview = (programme: string, number: number) => `${fidelityReview(programme, number)}/ret`;
export const honesty = (programme: string) => `${programme}/aerlighed`;
export const paste = (programme: string) => `${programme}/indsaet`;
