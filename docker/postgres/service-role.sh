#!/usr/bin/env bash
# Runs once, when a service's database is made. The service owns its database but is no superuser:
# row-level security does not hold superusers.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set=role="$SERVICE_ROLE" --set=password="$SERVICE_PASSWORD" <<'SQL'
CREATE ROLE :"role" LOGIN CREATEROLE PASSWORD :'password';
CREATE DATABASE :"role" OWNER :"role";
REVOKE ALL ON DATABASE :"role" FROM PUBLIC;
SQL
