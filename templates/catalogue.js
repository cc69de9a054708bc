(function () {
  "use strict";
  var rules = Array.prototype.slice.call(document.querySelectorAll(".rule"));
  var texts = rules.map(function (rule) { return rule.textContent.toLowerCase(); });
  var wanted = document.getElementById("wanted");
  var found = document.getElementById("found");
  function show() {
    var words = wanted.value.toLowerCase().split(/\s+/).filter(Boolean);
    var count = 0;
    rules.forEach(function (rule, at) {
      var fits = words.every(function (word) { return texts[at].indexOf(word) !== -1; });
      rule.hidden = !fits;
      count += fits ? 1 : 0;
    });
    found.textContent = words.length ? count + " of " + rules.length + " rules" : "";
  }
  wanted.addEventListener("input", show);
  document.getElementById("search").hidden = false;
}());
