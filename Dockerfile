# syntax=docker/dockerfile:1
FROM node:24-bookworm-slim AS packages
WORKDIR /dabei
ENV SCARF_ANALYTICS=false NX_NO_CLOUD=true NX_DAEMON=false NG_CLI_ANALYTICS=false
COPY package.json package-lock.json .npmrc ./

FROM packages AS build
RUN npm ci
COPY . .
RUN PATH="/dabei/node_modules/.bin:$PATH" node tools/start/build.mjs

FROM packages AS shipped
RUN npm ci --omit=dev

FROM node:24-bookworm-slim
WORKDIR /dabei
ENV NODE_ENV=production APP_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN install -d -o node -g node /data
COPY --from=shipped /dabei/package.json ./
COPY --from=shipped /dabei/node_modules ./node_modules
COPY --from=build /dabei/dist ./dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/apps/api/main.js"]
