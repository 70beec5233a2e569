#!/bin/sh
# Run once by the Postgres image, on an empty volume: the role that the service works as, which owns nothing (docs/operations.md, "Two roles").
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$ELAAOMS_SERVICE_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE elaaoms_service LOGIN PASSWORD :'password';
SQL
