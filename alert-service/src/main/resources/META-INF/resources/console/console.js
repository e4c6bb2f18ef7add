// What the pages do beyond plain HTML: keys, selection, live lists, ages that stay right. Everything works without it, slower.
"use strict";
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // The reader's time zone, which the server writes times in.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const kept = "lexwatch-zone=" + encodeURIComponent(zone);
  if (zone && !document.cookie.split("; ").includes(kept)) {
    document.cookie = kept + "; path=/console; max-age=31536000; samesite=lax";
    if (one("time") && !/UTC|GMT$/.test(zone)) location.reload();
  }

  const age = (past) => {
    const minutes = Math.floor(past / 60000);
    if (minutes < 1) return "now";
    if (minutes < 60) return minutes + " min";
    if (minutes < 1440) return Math.floor(minutes / 60) + " h";
    const days = Math.floor(minutes / 1440);
    return days < 365 ? days + " d" : Math.floor(days / 365) + " y";
  };
  setInterval(() => all("time[data-age]").forEach((t) => { t.textContent = age(Date.now() - Date.parse(t.dateTime)); }), 30000);

  let fading;
  const tell = (text) => {
    const toast = one("#toast");
    toast.textContent = text;
    toast.classList.add("on");
    clearTimeout(fading);
    fading = setTimeout(() => toast.classList.remove("on"), 4000);
  };

  // Every request of htmx carries the session's token.
  document.addEventListener("htmx:configRequest", (e) => { e.detail.headers["X-CSRF-Token"] = one('meta[name="csrf"]').content; });
  document.addEventListener("htmx:responseError", (e) => {
    const answer = new DOMParser().parseFromString(e.detail.xhr.responseText, "text/html");
    tell(one("p", answer)?.textContent || "That did not work. Try again in a moment.");
  });
  document.addEventListener("htmx:sendError", () => tell("The service does not answer. Check your connection and try again."));

  // Selection
  const boxes = () => all('#bulk input[type="checkbox"]');
  const selected = () => boxes().filter((box) => box.checked);
  const showSelection = () => {
    const bulk = one(".bulk");
    if (!bulk) return;
    const count = selected().length;
    bulk.hidden = count === 0;
    one("#selected").textContent = count + " selected";
  };
  document.addEventListener("change", (e) => { if (e.target.matches('#bulk input[type="checkbox"]')) showSelection(); });
  const unselect = () => { boxes().forEach((box) => { box.checked = false; }); showSelection(); };

  // Cursor: the row whose link has, or last had, the focus.
  let cursor = null;
  const rows = () => all(".row");
  const rowOf = (id) => id && document.getElementById("a-" + id);
  const show = (row, focus) => {
    rows().forEach((r) => r.classList.toggle("cursor", r === row));
    cursor = row ? row.dataset.id : null;
    if (row && focus) { one(".head", row).focus({ preventScroll: true }); row.scrollIntoView({ block: "nearest" }); }
  };
  document.addEventListener("focusin", (e) => { const row = e.target.closest?.(".row"); if (row) show(row, false); });
  const move = (by) => {
    const list = rows();
    const at = list.indexOf(rowOf(cursor));
    const next = list[at < 0 ? 0 : Math.min(list.length - 1, Math.max(0, at + by))];
    if (next) show(next, true);
  };

  // Live list: comes in by itself at the top of the page; further down it waits until it is asked for.
  let asked = false, before = [], beforeAt = -1;
  document.addEventListener("htmx:beforeRequest", (e) => {
    if (e.target.id !== "list") return;
    const busy = window.scrollY > 80 || selected().length > 0 || one(".pick[open]") || one("dialog[open]");
    if (!asked && busy) { e.preventDefault(); one("#fresh").hidden = false; return; }
    asked = false;
    before = rows().map((row) => row.dataset.id);
    beforeAt = before.indexOf(cursor);
  });
  document.addEventListener("htmx:afterSettle", (e) => {
    if (e.target.id !== "list" && !one("#list")) return;
    showSelection();
    if (!cursor) return;
    const focused = document.activeElement === document.body || document.activeElement?.closest?.(".row");
    const next = rowOf(cursor) || before.slice(beforeAt + 1).map(rowOf).find(Boolean) || before.slice(0, Math.max(0, beforeAt)).reverse().map(rowOf).find(Boolean);
    show(next || null, Boolean(focused));
  });
  const refresh = () => { asked = true; htmx.trigger("#list", "refresh"); };
  document.addEventListener("handled", (e) => {
    all("dialog[open]").forEach((dialog) => dialog.close());
    tell(e.detail.told);
    unselect();
    if (one("#list")) refresh();
  });

  // What is done with the selected alerts, or with the one under the cursor.
  const targets = () => { const ids = selected().map((box) => box.value); return ids.length ? ids : cursor ? [cursor] : []; };
  const handle = (state) => {
    const ids = targets();
    if (ids.length) htmx.ajax("POST", "/console/alerts/state", { source: "#bulk", values: { state, ids: undefined, id: ids }, swap: "none" });
  };
  const askReason = () => {
    const ids = targets();
    if (!ids.length) return;
    one("#reason-ids").replaceChildren(...ids.map((id) => Object.assign(document.createElement("input"), { type: "hidden", name: "id", value: id })));
    one("#reason").showModal();
  };

  document.addEventListener("click", (e) => {
    if (e.target.id === "fresh") { window.scrollTo({ top: 0 }); refresh(); }
    if (e.target.id === "unselect") unselect();
    if (e.target.matches("[data-copy]")) {
      const shown = one("input", e.target.parentElement);
      shown.select();
      navigator.clipboard?.writeText(shown.value).then(() => tell("Copied"), () => tell("Press Ctrl-C to copy it"));
    }
    if (e.target.matches("[data-close]")) e.target.closest("dialog").close();
    if (e.target.matches('#bulk button[value="not_relevant"]')) { e.preventDefault(); askReason(); }
    all("details.pick[open], details.drop[open], details.burger[open]").forEach((menu) => { if (!menu.contains(e.target)) menu.open = false; });
  }, true);

  const keys = {
    j: () => move(1), k: () => move(-1),
    x: () => { const box = cursor && one('input[type="checkbox"]', rowOf(cursor)); if (box) { box.checked = !box.checked; showSelection(); } },
    e: () => { if (one("#list")) handle("acknowledged"); else one("#acknowledge")?.click(); },
    n: () => { if (one("#list")) askReason(); else { const menu = one("#irrelevant"); if (menu) { menu.open = true; one("select", menu).focus(); } } },
    o: () => { const row = rowOf(cursor); if (row) one(".head", row).click(); },
    u: () => one("#back")?.click(),
    "/": () => one("#text")?.focus(),
    "?": () => one("#help")?.showModal(),
    Escape: () => { all("details.pick[open], details.drop[open], details.burger[open]").forEach((menu) => { menu.open = false; one("summary", menu).focus(); }); unselect(); },
  };
  document.addEventListener("keydown", (e) => {
    const typing = e.target.matches("input:not([type=checkbox]), textarea, select");
    if (typing && e.key === "Escape") { e.target.blur(); return; }
    if (typing || e.ctrlKey || e.metaKey || e.altKey || one("dialog[open]")) return;
    const act = keys[e.key];
    if (act) { if (e.key !== "Escape") e.preventDefault(); act(); }
  });
})();
