# The service: api, worker, migrations and every command. Installed from the lockfile; run by the Node that it pins.
FROM node:24.21.0-bookworm-slim AS installed
WORKDIR /app
RUN npm install --global pnpm@12.21.0
COPY pnpm-lock.yaml pnpm-workspace.yaml package.json ./
COPY apps/api/package.json apps/api/
COPY packages packages
# Sources are run as they are; a bundle of node_modules would hide them from the runtime, which strips no types in there.
RUN pnpm install --frozen-lockfile --prod --filter "@elaaoms/api..."

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=installed --chown=root:root /app /app
COPY --chown=root:root apps/api apps/api
USER node
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8000/health/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/src/main.ts"]
