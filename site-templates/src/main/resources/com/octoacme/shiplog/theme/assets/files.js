/*
  Loads data that stands in files of the site. Each is a script that calls a function with a kind, a
  key and a value, since a page that is opened from disk may read nothing else.
*/
(function () {
  "use strict";

  /* A function that loads a file of a folder and promises its value; `name` is what the files call. */
  window.shiplogFiles = function (folder, name) {
    var loaded = {};
    var waiting = {};
    window[name] = function (kind, key, value) {
      loaded[kind + "|" + key] = value;
    };
    return function (kind, key, file) {
      var id = kind + "|" + key;
      if (!waiting[id]) {
        waiting[id] = new Promise(function (resolve, reject) {
          var element = document.createElement("script");
          element.src = folder + file + ".js";
          element.onload = function () {
            resolve(loaded[id]);
          };
          element.onerror = function () {
            delete waiting[id];
            reject(new Error(file));
          };
          document.head.appendChild(element);
        });
      }
      return waiting[id];
    };
  };
})();
