/** Why a download did not come, in words for a person. */
class DownloadError extends Error {
  override readonly name = "DownloadError";
}

/**
 * Fetches a file from the service and hands it to the browser to keep. `onBytes` is told how much has come. A file that was
 * cut off is not kept.
 *
 * @param path below `/api/downloads`
 * @throws DownloadError
 */
export async function download(path: string, body: unknown, onBytes: (bytes: number) => void): Promise<void> {
  const response = await fetch(`/api/downloads/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new DownloadError("Your browser lost the connection to the console. Nothing was kept.");
  });
  if (!response.ok) throw new DownloadError(await refusalOf(response));
  keepFile(await collect(response, onBytes), fileNameOf(response));
}

/** Hands a text that the page has to the browser to keep as a file. */
export function keepText(text: string, name: string, type: string): void {
  keepFile(new Blob([text], { type }), name);
}

async function collect(response: Response, onBytes: (bytes: number) => void): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  try {
    const reader = response.body?.getReader();
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      parts.push(read.value);
      bytes += read.value.byteLength;
      onBytes(bytes);
    }
  } catch {
    throw new DownloadError("The file was cut off and was not kept. Try again.");
  }
  return new Blob(parts, { type: response.headers.get("content-type") ?? "application/octet-stream" });
}

async function refusalOf(response: Response): Promise<string> {
  const answer: unknown = await response.json().catch(() => null);
  const words = answer && typeof answer === "object" && "message" in answer ? String(answer.message) : null;
  return words ?? `The service answered ${response.status}. Nothing was kept.`;
}

function fileNameOf(response: Response): string {
  return /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "download";
}

function keepFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it up by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
