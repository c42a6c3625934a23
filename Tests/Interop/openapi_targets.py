"""The routes of the OpenAPI document, as targets that can be asked."""
import json
import re
import sys

from http_support import asked, bearer
from support import check


def document(address):
    """The OpenAPI document."""
    answer = asked(address, "GET", "/openapi.json")
    if not check(answer.status == 200, f"/openapi.json: {answer.status}"):
        sys.exit("there is no OpenAPI document to go on with")
    return json.loads(answer.body)


class Places:
    """Targets for the templates of the OpenAPI document, filled with what is in the store."""

    def __init__(self, address, token=None):
        self.address, self.fields = address, bearer(token) if token else []
        self.known, self.empty = {}, set()

    def json(self, target):
        fields = [*self.fields, ("Accept", "application/json")]
        return json.loads(asked(self.address, "GET", target, fields).body)

    def first(self, collection):
        """The id of the first item of a collection."""
        if collection not in self.known:
            items = self.json(f"/api/v1/{collection}?limit=1").get("items", [])
            self.known[collection] = items[0]["id"] if items else "none"
        return self.known[collection]

    def targets(self, template):
        """Some targets of a template, each route's branches among them."""
        if template == "/api/v1/chain":
            return [f"{template}?process={self.first('processes')}"]
        if template.startswith("/dashboards/"):
            return self.dashboard(template)
        if "{" not in template:
            return [template]
        collection = re.fullmatch(r"/api/v1/([a-z]+)/\{id\}", template)
        if template.startswith("/api/v1/kpis/{id}"):
            return [template.replace("{id}", "uptakeRate")]
        if template == "/api/v1/why/kpi/{id}":
            return ["/api/v1/why/kpi/uptakeRate"]
        if template.startswith("/api/v1/why/"):
            return [f"/api/v1/why/measure/{self.first('measures')}/status"]
        if template.startswith("/api/v1/chain/"):
            return [f"/api/v1/chain/measure/{self.first('measures')}"]
        if template.startswith("/api/v1/proof/"):
            return ["/api/v1/proof/1"]
        if template.startswith("/api/v1/catalog/"):
            return ["/api/v1/catalog/measure.statusChanged"]
        if collection:
            found = self.first(collection[1])
            if found == "none":  # of some kinds there is nothing in the examples
                self.empty.add(template)
                return []
            return [f"/api/v1/{collection[1]}/{found}"]
        sys.exit(f"no target is known for the route {template}")

    def dashboard(self, template):
        """A dashboard by its template: with an id, of a process where it needs one, with a
        suffix."""
        name = re.match(r"/dashboards/([a-z]+)", template)[1]
        board = next(board for board in self.json("/dashboards")["dashboards"]
                     if board["name"] == name)
        subject = board.get("id")
        found = template.replace("{format}", "json")
        if "{id}" in found:
            plural = {"process": "processes", "territory": "territories",
                      "body": "bodies"}.get(subject["category"], subject["category"] + "s")
            return [found.replace("{id}", self.first(plural))]
        names = [parameter["name"] for parameter in board["parameters"]]
        of_process = "process" in names or subject == {"category": "process", "required": False}
        return [found + ("?process=" + self.first("processes") if of_process else "")]
