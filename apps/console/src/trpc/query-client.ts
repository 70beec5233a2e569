import { QueryClient } from "@tanstack/react-query";

const defaultStaleMs = 30_000;

/**
 * A cache with the console's defaults. `networkMode: "always"`: the service often runs on the same machine, where the
 * browser's idea of being offline says nothing.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: defaultStaleMs, networkMode: "always" },
      mutations: { networkMode: "always" },
    },
  });
}
