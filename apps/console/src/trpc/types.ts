import type { AppRouter } from "@elaaoms/trpc/router";
import type { TRPCClientErrorLike } from "@trpc/client";
import type { inferRouterOutputs } from "@trpc/server";

export type Outputs = inferRouterOutputs<AppRouter>;
export type ClientError = TRPCClientErrorLike<AppRouter>;
