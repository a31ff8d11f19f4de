import { LARGE } from "../support/addresses";
import { expect, test } from "../support/test";

test.use({ content: "large" });

test("a programme of 250 initiatives is leafed through, a hundred at a time", async ({ page }) => {
  await page.goto(`${LARGE}?sorter=nummer`);
  const rows = page.locator(".matrix__row");
  const pager = page.getByRole("navigation", { name: "Sider" });
  await expect(rows).toHaveCount(100);
  await expect(pager).toContainText("Side 1 af 3");
  await expect(pager.getByRole("link", { name: "Forrige" })).toHaveCount(0);

  await pager.getByRole("link", { name: "Næste" }).click();
  await expect(page).toHaveURL(/sorter=nummer&side=2$/);
  await expect(rows.first().locator(".matrix__no")).toHaveText("101");

  await pager.getByRole("link", { name: "Næste" }).click();
  await expect(pager).toContainText("Side 3 af 3");
  await expect(rows).toHaveCount(50);
  await expect(pager.getByRole("link", { name: "Næste" })).toHaveCount(0);

  await pager.getByRole("link", { name: "Forrige" }).click();
  await expect(pager).toContainText("Side 2 af 3");
});

test("a filter begins at its first page and counts the whole programme", async ({ page }) => {
  await page.goto(`${LARGE}?side=3`);
  await page.locator(".tally__item--yellow a").click();
  await expect(page).not.toHaveURL(/side=/);
  await expect(page.locator(".reconcile")).toContainText("= 250 indsatser.");
});
