import type { AppRouter } from "@elaaoms/trpc/router";
import type { TRPCClientErrorLike } from "@trpc/client";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

export type Inputs = inferRouterInputs<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;
export type ClientError = TRPCClientErrorLike<AppRouter>;
