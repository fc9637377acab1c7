// The console works without this file. It adds: lists that follow what happens, filters that apply at once, and buttons that copy.
"use strict";

const refreshMilliseconds = 2000;
const liveSwitch = document.querySelector("[data-live-switch]");

if (liveSwitch) {
    liveSwitch.closest("label").hidden = false;
    setInterval(refresh, refreshMilliseconds);
    document.addEventListener("visibilitychange", refresh);
}

let isRefreshing = false;

async function refresh() {
    if (isRefreshing || !liveSwitch.checked || document.visibilityState !== "visible") {
        return;
    }

    isRefreshing = true;
    try {
        const response = await fetch(location.href, { headers: { Accept: "text/html" } });
        if (response.ok) {
            replaceLiveParts(new DOMParser().parseFromString(await response.text(), "text/html"));
        }
    } catch {
        // The emulator was stopped; the page stays as it was, and goes on when it is back.
    } finally {
        isRefreshing = false;
    }
}

// What each part showed last, without the buttons that were added to it.
const shown = new WeakMap();

function replaceLiveParts(next) {
    for (const part of document.querySelectorAll("[data-live]")) {
        const replacement = next.getElementById(part.id);
        const html = replacement?.innerHTML;
        if (replacement && html !== (shown.get(part) ?? part.innerHTML) && !isInUse(part)) {
            part.replaceChildren(...replacement.childNodes);
            addCopyButtons(part);
            shown.set(part, html);
        }
    }
}

// Whoever is reading with the keyboard, or has selected a text, is not interrupted.
function isInUse(part) {
    const selection = document.getSelection();
    return part.contains(document.activeElement) || (!selection.isCollapsed && part.contains(selection.anchorNode));
}

function addCopyButtons(root) {
    for (const command of root.querySelectorAll("[data-copy]")) {
        if (command.querySelector("button")) {
            continue;
        }

        const button = document.createElement("button");
        button.type = "button";
        button.textContent = "Copy";
        button.addEventListener("click", async () => {
            await navigator.clipboard.writeText(command.querySelector("code").textContent);
            button.textContent = "Copied";
            setTimeout(() => { button.textContent = "Copy"; }, 1500);
        });
        command.append(button);
    }
}

for (const select of document.querySelectorAll("form[data-filter] select")) {
    // A choice with the arrow keys must not leave the page at each step.
    let byPointer = false;
    select.addEventListener("pointerdown", () => { byPointer = true; });
    select.addEventListener("keydown", () => { byPointer = false; });
    select.addEventListener("change", () => {
        if (byPointer) {
            select.form.requestSubmit();
        }
    });
}

addCopyButtons(document);
