# One image for every app: `command` of the service says which. Built whole, run as a user without rights.
FROM node:24-bookworm-slim AS build
WORKDIR /podium
COPY . .
RUN npm ci && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /podium
COPY --from=build /podium/package.json ./
COPY --from=build /podium/node_modules ./node_modules
COPY --from=build /podium/dist ./dist
COPY --from=build /podium/schemas ./schemas
COPY --from=build /podium/libs/read-model/src/tables ./libs/read-model/src/tables
USER node
CMD ["node", "dist/apps/web-info/src/main.js"]
