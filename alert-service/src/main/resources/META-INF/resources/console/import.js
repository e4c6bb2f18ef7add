// A list of feeds is sent in parts, so that its import shows how far it is. Without this it is sent whole, and answered at the end.
"use strict";
(() => {
  const form = document.querySelector("#import");
  if (!form) return;
  const bar = form.querySelector("progress");
  const said = form.querySelector("[role=status]");
  const refusals = form.querySelector("ul");
  const SMALLEST = 25, LARGEST = 250, STEPS = 40;

  /** Entries of the list with what stands around them, as documents of their own. */
  const parts = (list) => {
    const feeds = [...list.querySelectorAll("outline")].filter((entry) => entry.getAttribute("xmlUrl") || entry.getAttribute("xmlurl"));
    const size = Math.min(LARGEST, Math.max(SMALLEST, Math.ceil(feeds.length / STEPS)));
    const texts = [];
    for (let at = 0; at < feeds.length; at += size) {
      const part = document.implementation.createDocument("", "opml");
      const body = part.documentElement.appendChild(part.createElement("body"));
      feeds.slice(at, at + size).forEach((entry) => body.appendChild(part.importNode(entry, false)));
      texts.push({ count: Math.min(size, feeds.length - at), text: new XMLSerializer().serializeToString(part) });
    }
    return { total: feeds.length, texts };
  };

  const send = async (text) => {
    const token = document.querySelector('meta[name="csrf"]').content;
    const answer = await fetch("/console/feeds/opml/part", { method: "POST", body: text, headers: { "Content-Type": "text/xml", "X-CSRF-Token": token, "HX-Request": "true" } });
    if (answer.ok) return answer.json();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    throw new Error(page.querySelector("p")?.textContent || "The service answered " + answer.status + ".");
  };

  const run = async ({ total, texts }) => {
    const sum = { done: 0, added: 0, present: 0, refused: 0 };
    form.querySelectorAll("button, input").forEach((control) => { control.disabled = true; });
    bar.max = total; bar.value = 0; bar.hidden = false; refusals.replaceChildren();
    try {
      for (const part of texts) {
        const became = await send(part.text);
        sum.done += part.count; sum.added += became.added; sum.present += became.present; sum.refused += became.refused.length;
        became.refused.forEach((entry) => refusals.appendChild(document.createElement("li")).append(entry.url + ": " + entry.reason));
        bar.value = sum.done;
        said.textContent = sum.done + " of " + total + ": " + sum.added + " added, " + sum.present + " there already, " + sum.refused + " refused";
      }
      form.querySelector("a").hidden = false;
    } catch (e) {
      said.textContent = "Stopped after " + sum.done + " of " + total + ". " + e.message + " Choose the file again to go on; what is there already is passed over.";
    }
    form.querySelectorAll("button, input").forEach((control) => { control.disabled = false; });
    form.reset();
  };

  let whole = false;
  form.addEventListener("submit", async (e) => {
    const file = form.querySelector("input[type=file]").files[0];
    if (whole || !file) return;
    e.preventDefault();
    const list = new DOMParser().parseFromString(await file.text(), "text/xml");
    const read = list.querySelector("parsererror") ? { total: 0 } : parts(list);
    if (read.total) { run(read); } else { whole = true; form.requestSubmit(); } // The server reads what is not well-formed, too, or says what is wrong.
  });
})();
