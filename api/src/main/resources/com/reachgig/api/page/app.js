// Sends each form of the page, as JSON, to the endpoint that the form names, and tells in words
// what came of it.
"use strict";

const WORDS = {
  "invalid-body": "Please correct what is marked.",
  "invalid-one-time-token":
    "This link is not good: it is too old, was used before, or is not complete.",
};
const NO_ANSWER = "The server gave no answer. Please try again in a moment.";

const byId = (id) => document.getElementById(id);

// Browsers send the fragment of an address to nobody. The token leaves the address bar at once, so
// that it is in no history, bookmark or screenshot.
function takeToken() {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token) {
    byId("token").value = token;
    history.replaceState(null, "", location.pathname);
  }
  const missing = byId("token").value === "";
  byId("token-field").hidden = !missing;
  byId("renew").hidden = !missing;
}

// White space around what was pasted is not meant; in a password it may be.
function values(form) {
  const entries = [...new FormData(form)];
  return Object.fromEntries(
    entries.map(([name, value]) => [name, byId(name).dataset.exact ? value : value.trim()]),
  );
}

// Null if the server did it, else the problem that it told.
async function send(form) {
  const answer = await fetch(form.dataset.endpoint, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(values(form)),
    credentials: "omit",
    redirect: "error",
  });
  return answer.ok ? null : answer.json();
}

function clear(form) {
  form.querySelectorAll(".wrong").forEach((place) => (place.textContent = ""));
  form.querySelectorAll("[aria-invalid]").forEach((input) => input.removeAttribute("aria-invalid"));
}

function say(form, text) {
  form.querySelector("[role=alert]").textContent = text;
}

// Puts each error beside its field; those that belong to none are returned.
function mark(form, errors) {
  const others = [];
  for (const { pointer = "", detail } of errors) {
    const input = form.elements.namedItem(pointer.slice(1));
    if (input) {
      input.setAttribute("aria-invalid", "true");
      byId(input.id + "-error").textContent = detail;
      byId(input.id + "-field").hidden = false;
    } else {
      others.push(detail);
    }
  }
  form.querySelector("[aria-invalid]")?.focus();
  return others;
}

function refuse(form, { code, title, detail, errors = [] }) {
  if (code === "invalid-one-time-token") {
    byId("renew").hidden = false;
  }
  const others = mark(form, errors);
  say(form, [WORDS[code] ?? `${title}. ${detail}`, ...others].join(" "));
}

function succeed(form) {
  form.reset();
  byId("forms").hidden = true;
  const done = byId(form.dataset.done);
  done.hidden = false;
  done.focus();
}

async function submit(event) {
  event.preventDefault();
  const form = event.target;
  if (form.getAttribute("aria-busy") === "true") {
    return;
  }
  form.setAttribute("aria-busy", "true");
  clear(form);
  try {
    const problem = await send(form);
    problem ? refuse(form, problem) : succeed(form);
  } catch {
    say(form, NO_ANSWER);
  } finally {
    form.removeAttribute("aria-busy");
  }
}

function show(event) {
  byId(event.target.dataset.shows).type = event.target.checked ? "text" : "password";
}

document.querySelectorAll("form").forEach((form) => form.addEventListener("submit", submit));
document.querySelectorAll("[data-shows]").forEach((box) => box.addEventListener("change", show));
window.addEventListener("hashchange", takeToken);
takeToken();
