# The admin console, built and served by Next.
FROM node:24.21.0-bookworm-slim AS sources
WORKDIR /app
RUN npm install --global pnpm@12.21.0
COPY pnpm-lock.yaml pnpm-workspace.yaml package.json ./
COPY apps/console/package.json apps/console/
COPY packages packages
COPY tooling/typescript tooling/typescript

FROM sources AS built
ENV NEXT_TELEMETRY_DISABLED=1
RUN pnpm install --frozen-lockfile --filter "@elaaoms/console..."
COPY apps/console apps/console
WORKDIR /app/apps/console
RUN node_modules/.bin/next build && rm -rf .next/cache

FROM sources AS installed
RUN pnpm install --frozen-lockfile --prod --filter "@elaaoms/console..."

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
WORKDIR /app/apps/console
COPY --from=installed --chown=root:root /app /app
COPY --chown=root:root apps/console ./
COPY --from=built --chown=root:root /app/apps/console/.next .next
# Next keeps what it renders at run time here.
RUN mkdir -p .next/cache && chown node:node .next/cache
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/').then((r) => process.exit(r.status < 500 ? 0 : 1), () => process.exit(1))"]
CMD ["node", "node_modules/next/dist/bin/next", "start", "--hostname", "0.0.0.0", "--port", "3000"]
