// The pages of agreements in every state.

import * as addresses from "./addresses";
import * as people from "./people";
import { at, nothing, sent, type Visit } from "./scene";

const { AGREEMENTS } = addresses;
const ONE = `${AGREEMENTS}/5`;

export const AGREEMENT_READER: Visit = {
  name: "a reader of agreements",
  content: "demo",
  account: people.POLITICIAN,
  scenes: [
    at("agreements", AGREEMENTS),
    at("agreements-as-of", `${AGREEMENTS}?pr=10.11.2022`),
    at("agreements-no-day", `${AGREEMENTS}?pr=i+går`),
    at("accession-matrix", `${AGREEMENTS}/matrix`),
    at("agreement", ONE),
    at("agreement-as-of", `${ONE}?pr=10.11.2022`),
    at("agreement-late", `${AGREEMENTS}/6`),
  ],
};

export const AGREEMENT_KEEPER: Visit = {
  name: "the keeper of agreements",
  content: "demo",
  account: people.SECRETARY,
  scenes: [
    at("agreement-of-a-keeper", ONE),
    at("new-agreement", `${AGREEMENTS}/ny`),
    sent("agreement-refused", `${AGREEMENTS}/ny`, nothing, "#problems"),
    at("edit-agreement", `${ONE}/rediger`),
    at("agreement-stage", `${ONE}/tilstand`),
    sent("wording-refused", `${ONE}/tekst`, nothing, "#problems"),
    sent("accession-refused", `${ONE}/tilslutning`, nothing, "#problems"),
    at("part-progress", `${ONE}/udfoerelse`),
    at("new-step", `${ONE}/nyt-trin`),
    at("step", `${ONE}/trin/2`),
    sent("outcome-refused", `${ONE}/trin/2/beslutning`, nothing, "#problems"),
  ],
};
