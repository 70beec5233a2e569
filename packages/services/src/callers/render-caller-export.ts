import type { CallerExport } from "./export-caller.ts";

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const show = (value: string | number | null) => escapeHtml(String(value ?? "–"));
const showDate = (time: string | null) => (time === null ? "–" : time.replace("T", " ").replace(/\.\d+Z$/, " UTC"));

function row(label: string, value: string): string {
  return `<tr><th scope="row">${escapeHtml(label)}</th><td>${value}</td></tr>`;
}

function memorySection(memory: CallerExport["memories"][number]): string {
  const sources = memory.evidence.flatMap(({ stated_at: statedAt, quotes }) =>
    quotes.map(({ quote }) => `<li>${showDate(statedAt)}: “${escapeHtml(quote)}”</li>`),
  );
  const history = memory.history.map(
    ({ before, changed_at: changedAt }) =>
      `<li>Until ${showDate(changedAt)}: ${escapeHtml(
        Object.entries(before)
          .map(([field, value]) => `${field} ${JSON.stringify(value)}`)
          .join(", "),
      )}</li>`,
  );
  const until = memory.valid_until ? `, until ${showDate(memory.valid_until)}` : "";
  return `<article><h3>${escapeHtml(memory.content)}</h3>
<p class="meta">${show(memory.type)} · ${show(memory.status)} · importance ${memory.importance} of 10 · said ${showDate(memory.occurred_at)}${until}${
    memory.sensitivity.length > 0 ? ` · sensitive: ${escapeHtml(memory.sensitivity.join(", "))}` : ""
  }</p>
${sources.length > 0 ? `<p>It rests on:</p><ul>${sources.join("")}</ul>` : ""}
${history.length > 0 ? `<p>It said before:</p><ul>${history.join("")}</ul>` : ""}</article>`;
}

function conversationSection(conversation: CallerExport["conversations"][number]): string {
  const turns = (conversation.transcript ?? []).map(
    ({ role, message }) => `<li><b>${role === "caller" ? "You" : "Agent"}:</b> ${escapeHtml(message)}</li>`,
  );
  return `<details><summary>${showDate(conversation.started_at)} · ${show(conversation.channel)} · ${
    conversation.summary ? escapeHtml(conversation.summary) : show(conversation.status)
  }</summary><ol>${turns.join("")}</ol></details>`;
}

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1f;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.5rem;border-bottom:1px solid #d6d6dc;padding-bottom:.3rem}h3{font-size:1rem;margin:1.4rem 0 .2rem}
table{border-collapse:collapse}th{text-align:left;font-weight:600;padding:.2rem 1.5rem .2rem 0;vertical-align:top}.meta{color:#5c5c66;margin:.1rem 0}
ul,ol{margin:.3rem 0;padding-left:1.4rem}details{margin:.6rem 0}summary{cursor:pointer}
@media(prefers-color-scheme:dark){body{background:#141417;color:#e6e6ea}h2{border-color:#3a3a42}.meta{color:#a0a0ab}}
@media print{details>*{display:block}}`;

/** An export as a page for the person it is about: no script, nothing loaded from anywhere. */
export function renderCallerExport(exported: CallerExport): string {
  const { caller, memories, conversations, told_to_agents: told } = exported;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>What is stored about you</title><style>${style}</style></head><body>
<h1>What is stored about you</h1>
<p>As of ${showDate(exported.exported_at)}. The same data in a form for machines is the JSON export.</p>
<h2>You</h2><table>
${row("Name", show(caller.name))}
${row("Names heard on your number", escapeHtml(caller.names_heard.join(", ") || "–"))}
${row("Known by", caller.identities.map(({ kind, value }) => `${escapeHtml(kind)} ${escapeHtml(value)}`).join("<br>") || "–")}
${row("Language", show(caller.language))}
${row("First stored", showDate(caller.created_at))}
${row("Last call", showDate(caller.last_call_at))}
${row("Restricted since", showDate(caller.restricted_at))}
${row("Marked as a caller of particular care", caller.vip ? "yes" : "no")}
${row("Marked as somebody who tries the agents out", caller.test ? "yes" : "no")}
${row("Marked as calling very often since", showDate(caller.high_frequency_since))}
</table>
<h2>What is remembered (${memories.length})</h2>
${memories.map(memorySection).join("\n") || "<p>Nothing.</p>"}
<h2>Your calls (${conversations.length})</h2>
${conversations.map(conversationSection).join("\n") || "<p>None.</p>"}
<h2>What voice agents were given (${told.length})</h2>
<ul>${told.map((access) => `<li>${showDate(access.at)}: agent ${escapeHtml(access.agent_id)}, ${access.memory_ids.length} memories ${access.hook === "client_data" ? "before a call" : "when it searched"}</li>`).join("")}</ul>
</body></html>
`;
}
