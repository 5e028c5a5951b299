variable "REGISTRY" {
  default = "ghcr.io/acme"
}

variable "VERSION" {
  default = "dev"
}

variable "ENVIRONMENT" {
  default = ""
}

# A folder with one root file system per architecture. The one here holds text only, so that everything builds anywhere,
# without a network; with a static busybox in each, the images run.
variable "USERLAND" {
  default = "base/userland"
}

function "image" {
  params = [name]
  result = ["${REGISTRY}/${name}:${VERSION}"]
}

group "default" {
  targets = ["shop"]
}

group "shop" {
  targets = ["base", "api", "web", "worker", "complete"]
}

target "_common" {
  platforms = ["linux/amd64", "linux/arm64"]
  args = {
    VERSION     = VERSION
    ENVIRONMENT = ENVIRONMENT
  }
}

target "base" {
  inherits = ["_common"]
  context  = "base"
  contexts = { userland = USERLAND }
  tags     = image("base")
}

target "api" {
  inherits = ["_common"]
  context  = "api"
  contexts = { base = "target:base" }
  tags     = image("api")
}

target "web" {
  inherits = ["_common"]
  context  = "web"
  contexts = { base = "target:base" }
  tags     = image("web")
}

target "worker" {
  inherits = ["_common"]
  context  = "worker"
  contexts = { base = "target:base" }
  tags     = image("worker")
}

# The whole shop in one container, for trying it out.
target "complete" {
  inherits   = ["_common"]
  context    = "."
  dockerfile = "complete/Dockerfile"
  contexts = {
    base   = "target:base"
    api    = "target:api"
    web    = "target:web"
    worker = "target:worker"
  }
  tags = image("complete")
}
