# Every command a developer needs. Each prepares what it lacks; see .ci/ for how.

.DEFAULT_GOAL := help
.PHONY: help run dev test lint site bench

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-6s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## build and serve on http://127.0.0.1:3000, with the demonstration plan
	@exec .ci/serve

dev: ## the same from a quick build, rebuilt and restarted on every change
	@exec .ci/dev

test: ## lints, unit, store and HTTP tests, then end-to-end tests in Chromium
	@exec .ci/test

lint: ## only the format and the lints
	@exec .ci/lint

site: ## only the files the server carries, into target/site
	@exec .ci/site

bench: ## measure the running server
	@exec .ci/bench
