import { deliveries, orderBook, PLAN } from "../support/addresses";
import { comeAs, FORUM_MEMBER, PROJECT_LEAD, SECRETARY } from "../support/people";
import { expectProblem } from "../support/status";
import { expect, test } from "../support/test";

test("a deliverable is handed over, returned with a reason, handed over again and accepted", async ({ page, otherReader }) => {
  test.slow();
  await comeAs(page, PROJECT_LEAD);
  const secretary = await otherReader();
  await comeAs(secretary, SECRETARY);
  const one = `${deliveries(PLAN, 10)}/1`;
  const handOver = async (evidence: string) => {
    await page.goto(one);
    await page.getByLabel("Dokumentation").fill(evidence);
    await page.getByRole("button", { name: "Aflevér leverancen" }).click();
    await expect(page.getByRole("status").first()).toContainText("Leverancen er afleveret");
  };

  await page.goto(one);
  await page.getByLabel("Dokumentation").fill("Se rapporten");
  await page.getByLabel("Link").fill("javascript:alert(1)");
  await page.getByRole("button", { name: "Aflevér leverancen" }).click();
  await expectProblem(
    page,
    "link",
    "Link: er ikke en webadresse. Skriv den som https://eksempel.dk/rapport.",
  );
  await expect(page.getByLabel("Dokumentation")).toHaveValue("Se rapporten");
  await handOver("Ordningen er i drift i Jammerbugt.");

  await secretary.goto(one);
  await secretary.getByLabel("Returneret").check();
  await secretary.getByRole("button", { name: "Registrér svaret" }).click();
  await expectProblem(secretary, "remark", "Bemærkning: skal udfyldes.");
  await secretary.getByLabel("Bemærkning").fill("Aalborg mangler.");
  await secretary.getByRole("button", { name: "Registrér svaret" }).click();
  await expect(secretary.getByText("0 af 5 leverancer er accepteret")).toBeVisible();

  await page.goto(one);
  await expect(page.getByText("Aalborg mangler.")).toBeVisible();
  await handOver("Nu også i Aalborg.");
  await secretary.goto(one);
  await secretary.getByLabel("Accepteret").check();
  await secretary.getByRole("button", { name: "Registrér svaret" }).click();
  await expect(secretary.getByText("1 af 5 leverancer er accepteret")).toBeVisible();

  const chief = await otherReader();
  await comeAs(chief, FORUM_MEMBER);
  await chief.goto(one);
  await expect(chief.getByRole("button", { name: "Registrér svaret" })).toHaveCount(0);
  await chief.goto(orderBook(PLAN));
  await expect(chief.getByRole("row", { name: /^10/ })).toContainText("1 af 5 leverancer accepteret");
});
