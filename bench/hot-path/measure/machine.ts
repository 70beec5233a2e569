/** What a service takes of the machine's memory, as its own metrics tell. */
export async function readResidentMiB(serviceUrl: string): Promise<number> {
  const response = await fetch(`${serviceUrl}/metrics`);
  const bytes = /^process_resident_memory_bytes (\S+)/m.exec(await response.text())?.[1];
  return Math.round(Number(bytes) / 2 ** 20);
}

/** Processor time that a server's process has taken, of all its threads, as its metrics tell. */
export async function readCpuSeconds(serverUrl: string): Promise<number> {
  const response = await fetch(`${serverUrl}/metrics`);
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(await response.text())?.[1]);
}
