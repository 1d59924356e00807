/* Bốn hàm mà kịch bản của Material gọi: nơi nhớ lựa chọn của người đọc, đọc và ghi lựa chọn. Gốc của trang suy ra từ địa
   chỉ của chính tệp này, nên không phụ thuộc trang nằm sâu bao nhiêu thư mục. */
(function () {
  "use strict";
  var scope = new URL("../../", document.currentScript.src);
  var name = function (key, base) { return (base || scope).pathname + "." + key; };

  window.__md_scope = scope;

  window.__md_hash = function (text) {
    var sum = 0;
    Array.from(text).forEach(function (letter) { sum = ((sum << 5) - sum + letter.charCodeAt(0)) | 0; });
    return sum;
  };

  window.__md_get = function (key, store, base) {
    try {
      return JSON.parse((store || localStorage).getItem(name(key, base)));
    } catch (error) {
      return null; /* trình duyệt không cho nhớ, hoặc giá trị hỏng: coi như chưa chọn gì */
    }
  };

  window.__md_set = function (key, value, store, base) {
    try {
      (store || localStorage).setItem(name(key, base), JSON.stringify(value));
    } catch (error) {
      /* không nhớ được thì thôi: trang vẫn dùng được */
    }
  };
})();
