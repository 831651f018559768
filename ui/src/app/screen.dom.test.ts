import { render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import { axe } from "../test/axe";
import Screen from "./Screen.svelte";
import { Screens } from "./screens.svelte";

it("says that the script of a screen is missing, with ways on", async () => {
  const torn = new Screens(() => Promise.reject(new Error("torn")));
  const { container } = render(Screen, { name: "guides", route: { name: "guides" }, from: torn });
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("This page is not here");
  expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Back" })).toBeVisible();
  expect(await axe(container)).toEqual([]);
});
