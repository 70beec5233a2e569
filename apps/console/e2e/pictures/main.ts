import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../browser/find-browser.ts";
import { picturesPassword } from "../env.ts";

const usage = `Usage: ELAAOMS_PICTURES_PASSWORD=… pnpm --filter @elaaoms/console run pictures

Takes the pictures of the README from a running console whose organization pnpm seed has made.
  --origin   where the console is; http://127.0.0.1:3000
  --email    who looks at it; owner@wrenfield-services.example
  --folder   where they go; docs/images of this repository
`;

type Scheme = "light" | "dark";

interface Picture {
  /** The file is called "console-<name>.webp". */
  name: string;
  scheme: Scheme;
  /** Leads to what is shown. */
  open: (page: Page) => Promise<void>;
}

const overview = async (page: Page) => {
  await page.goto("/");
  await page.locator("figure svg").first().waitFor();
};

const oneCaller = (page: Page) => openFirst(page, { path: "/callers?vip=true", list: "Callers" });

const erasure = async (page: Page) => {
  await oneCaller(page);
  await page.getByRole("link", { name: "Erase caller" }).click();
  await page.getByRole("heading", { name: "Whom" }).waitFor();
};

const pictures: readonly Picture[] = [
  { name: "overview", scheme: "light", open: overview },
  { name: "overview-dark", scheme: "dark", open: overview },
  { name: "caller", scheme: "light", open: oneCaller },
  {
    name: "memory",
    scheme: "light",
    open: (page) => openFirst(page, { path: "/memories?importance=8", list: "Memories" }),
  },
  { name: "erasure", scheme: "light", open: erasure },
];

/** Opens a list and the first of its rows. */
async function openFirst(page: Page, { path, list }: { path: string; list: string }): Promise<void> {
  await page.goto(path);
  const address = page.url();
  await page.getByRole("region", { name: list }).getByRole("link").first().click();
  await page.waitForURL((url) => url.href !== address);
}

const text = { type: "string" } as const;
const { values } = parseArgs({ options: { origin: text, email: text, folder: text, help: { type: "boolean" } } });
if (values.help || !picturesPassword) process.stdout.write(usage);
else await takeAll(picturesPassword);

async function takeAll(password: string): Promise<void> {
  const folder = values.folder ?? fileURLToPath(new URL("../../../../docs/images/", import.meta.url));
  await mkdir(folder, { recursive: true });
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env });
  try {
    const page = await signIn(browser, password);
    const converter = await browser.newPage();
    for (const { name, scheme, open } of pictures) {
      await page.emulateMedia({ colorScheme: scheme });
      await open(page);
      await page.waitForLoadState("networkidle");
      // Nothing is pointed at.
      await page.mouse.move(0, 0);
      const screenshot = await page.screenshot({ animations: "disabled" });
      await writeFile(join(folder, `console-${name}.webp`), await toWebp(converter, screenshot));
    }
  } finally {
    await browser.close();
  }
}

/** A third of the size; the browser can write what Playwright does not. */
async function toWebp(page: Page, png: Buffer): Promise<Buffer> {
  const base64 = await page.evaluate(
    async (source) => {
      const image = await createImageBitmap(await (await fetch(source)).blob());
      const canvas = document.createElement("canvas");
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext("2d")?.drawImage(image, 0, 0);
      return canvas.toDataURL("image/webp", 0.9).split(",")[1] ?? "";
    },
    `data:image/png;base64,${png.toString("base64")}`,
  );
  return Buffer.from(base64, "base64");
}

async function signIn(browser: Browser, password: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: values.origin ?? "http://127.0.0.1:3000",
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    timezoneId: "Europe/London",
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(values.email ?? "owner@wrenfield-services.example");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("navigation", { name: "Main" }).waitFor();
  return page;
}
