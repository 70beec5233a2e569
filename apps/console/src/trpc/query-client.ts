import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { goToSignIn } from "#features/session/go-to-sign-in.ts";

const defaultStaleMs = 30_000;

/**
 * A cache with the console's defaults. `networkMode: "always"`: the service often runs on the same machine, where the
 * browser's idea of being offline says nothing.
 */
export function makeQueryClient(): QueryClient {
  const onError = (error: unknown): void => onRefusal(queryClient, error);
  const queryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: defaultStaleMs, networkMode: "always", retry },
      mutations: { networkMode: "always" },
    },
  });
  return queryClient;
}

const maxRetries = 2;

// Whoever is refused is refused again; what failed may work the next time.
function retry(failures: number, error: unknown): boolean {
  const isRefusal = error instanceof TRPCClientError && (error.data?.httpStatus ?? 0) in refusals;
  return !isRefusal && failures < maxRetries && typeof window !== "undefined";
}

const refusals = { 400: true, 401: true, 403: true, 404: true, 409: true, 413: true, 429: true };

// A session that has ended while its page was open; or a role that has changed, or is gone.
function onRefusal(queryClient: QueryClient, error: unknown): void {
  const code = error instanceof TRPCClientError ? error.data?.code : null;
  if (code === "UNAUTHORIZED") goToSignIn();
  if (code === "FORBIDDEN") void queryClient.invalidateQueries({ queryKey: [["session", "me"]] });
}
