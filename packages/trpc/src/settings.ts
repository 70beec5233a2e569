import { changeSettings } from "@elaaoms/services/organizations/settings/change-settings";
import { readSettings } from "@elaaoms/services/organizations/settings/read-settings";
import { settingsInputSchema } from "@elaaoms/services/organizations/settings/settings-input";
import { readRetention } from "@elaaoms/services/retention/read-retention";
import { protectedProcedure, router } from "./procedures.ts";

const settingsProcedure = protectedProcedure("settings.manage");

export const settingsRouter = router({
  read: settingsProcedure.query(({ ctx }) => readSettings({ ctx })),
  change: settingsProcedure.input(settingsInputSchema).mutation(({ ctx, input }) => changeSettings({ ctx, input })),

  /** What is older than the policy. Nothing is deleted. */
  readRetention: settingsProcedure.query(({ ctx }) => readRetention({ ctx })),
});
