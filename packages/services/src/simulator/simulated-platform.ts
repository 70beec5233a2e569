/** What a webhook answered. `body` is null when it was no JSON. */
export interface HookAnswer {
  status: number;
  body: unknown;
  milliseconds: number;
}

/** What of an organization a request needs: where it goes, and what it is authenticated by. */
export interface HookAccess {
  slug: string;
  webhookToken: string;
  hmacKey: string;
}

/** Somebody who calls an agent. */
export interface SimulatedLine {
  /** E.164. */
  number: string;
  agent: { id: string; name: string };
  conversationId: string;
}

export interface SimulatedConversation extends SimulatedLine {
  startedAt: Date;
  turns: readonly { role: "agent" | "caller"; message: string }[];
  /** BCP 47; null is what the platform says of English. */
  language: string | null;
}

/** The platform's side of a call towards this service's own webhooks, over HTTP. All reject when nobody answers. */
export interface SimulatedPlatform {
  /** Before the call. */
  askClientData(access: HookAccess, line: SimulatedLine): Promise<HookAnswer>;
  /** The memory tool, during the call. */
  searchMemory(
    access: HookAccess,
    search: SimulatedLine & { query: string; searchAllAgents: boolean; limit: number },
  ): Promise<HookAnswer>;
  /** After the call, signed. */
  deliverPostCall(access: HookAccess, conversation: SimulatedConversation): Promise<HookAnswer>;
}
