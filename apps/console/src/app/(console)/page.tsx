import { redirect } from "next/navigation";

/** The overview takes this place; until it is there, the first page is the one that says whether the service works. */
export default function FirstPage(): never {
  redirect("/system");
}
