/* Nền sáng hay tối: theo lựa chọn đã nhớ, chưa chọn thì theo máy. Chạy trước khi nội dung hiện, để nền không chớp. */
(function () {
  "use strict";
  var keys = ["media", "scheme", "primary", "accent"];
  var saved = window.__md_get("__palette");
  var colour = saved && saved.color;
  if (!colour) {
    var inputs = Array.from(document.querySelectorAll("[data-md-component=palette] input"));
    var input = inputs.find(function (one) { return matchMedia(one.getAttribute("data-md-color-media")).matches; });
    if (!input) return;
    colour = {};
    keys.forEach(function (key) { colour[key] = input.getAttribute("data-md-color-" + key); });
  }
  keys.forEach(function (key) {
    if (colour[key]) document.body.setAttribute("data-md-color-" + key, colour[key]);
  });
})();
