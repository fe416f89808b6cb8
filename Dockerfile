# One image per service: docker build --build-arg APP=articles --build-arg VERSION=1.4.0 -t broadsheet-articles:1.4.0 .
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build
ARG APP
# The service and the libraries, without their tests and tools.
RUN mkdir /product && cp --parents -r package.json dist/libs/*/src dist/apps/${APP}/src /product \
  && rm -r /product/dist/libs/testing && ln -s apps/${APP}/src/main.js /product/dist/main.js

FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# npm keeps what only development brings where a package could use it, TypeScript for one; and the Node of development machines: the image has its own.
RUN npm ci --omit=dev && node -e 'for (const [path, { devOptional }] of Object.entries(require("./package-lock.json").packages)) \
    if (devOptional || /node-linux-/.test(path)) fs.rmSync(path, { recursive: true, force: true })' \
  && find node_modules -type f \( -name "*.d.ts" -o -name "*.d.mts" -o -name "*.d.cts" -o -name "*.map" -o -name "*.md" \) -delete \
  && rm -rf node_modules/.bin

FROM node:24-bookworm-slim
# Uploads live in a volume that the unprivileged user owns; everything else may be read-only.
RUN mkdir /data && chown node:node /data
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY --from=build /product ./
ARG VERSION=unreleased
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 SERVICE_VERSION=${VERSION}
# Large buffers go back to the system at once: without it a service that develops pictures keeps three times the memory.
ENV MALLOC_MMAP_THRESHOLD_=131072
# A small young generation, in megabytes: requests leave little behind. A service that leaves more is given a larger one where it runs.
ENV NODE_OPTIONS=--max-semi-space-size=4
USER node
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself is the first process: it gets the signal that ends the service.
CMD ["node", "--enable-source-maps", "dist/main.js"]
