;; Runs inside Emacs, started by run.mjs. Connects eglot to the draft as docs/editors.md has it, applies one fix, and
;; writes what was seen, as JSON, to the file that the environment names. It judges nothing: run.mjs does.

(require 'eglot)
(require 'flymake)
(require 'json)

(defvar patience 20 "Seconds.")

(defun wait-for (condition)
  "Let messages in until CONDITION holds; nil when it does not in time."
  (let ((end (+ (float-time) patience)) answer)
    (while (and (not (setq answer (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.1))
    answer))

(defun findings ()
  (flymake-start)
  (mapcar
   (lambda (diagnostic)
     (list :message (substring-no-properties (flymake-diagnostic-text diagnostic))
           :words (buffer-substring-no-properties
                   (flymake-diagnostic-beg diagnostic) (flymake-diagnostic-end diagnostic))))
   (flymake-diagnostics)))

(defun finding-on (words)
  (seq-find (lambda (finding) (equal (plist-get finding :words) words)) (findings)))

(defun hover ()
  (let ((answer (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover
                                 (eglot--TextDocumentPositionParams))))
    (plist-get (plist-get answer :contents) :value)))

(defun apply-edit (edit)
  "Emacs 30 wants to know who asks for the edit."
  (if (< emacs-major-version 30) (eglot--apply-workspace-edit edit)
    (eglot--apply-workspace-edit edit 'sourcecheck)))

(defun see ()
  (let ((words (getenv "SOURCECHECK_WORDS")) seen)
    (load (getenv "SOURCECHECK_CONFIGURATION") nil t)
    (unless (require 'markdown-mode nil t)
      (add-to-list 'auto-mode-alist '("\\.md\\'" . text-mode)))
    (setq eglot-sync-connect t)
    (find-file (expand-file-name "draft.md" (getenv "SOURCECHECK_ROOT")))
    ;; Without a window no command ends, which is what eglot starts at.
    (run-hooks 'post-command-hook)
    (wait-for (lambda () (finding-on words)))
    (setq seen (list :lineEnds (aref ["unix" "dos" "mac"] (coding-system-eol-type buffer-file-coding-system))
                     :before (vconcat (findings))))
    (goto-char (point-min))
    (search-forward words)
    (backward-char)
    (setq seen (plist-put seen :hover (hover)))
    (let ((actions (eglot-code-actions (point) (1+ (point)))))
      (setq seen (plist-put seen :actions (vconcat (mapcar (lambda (action) (plist-get action :title)) actions))))
      (apply-edit
       (or (plist-get (car actions) :edit)
           (plist-get (jsonrpc-request (eglot--current-server-or-lose) :codeAction/resolve (car actions)) :edit))))
    (eglot--signal-textDocument/didChange)
    (wait-for (lambda () (null (findings))))
    (setq seen (plist-put seen :after (vconcat (findings))))
    (setq seen (plist-put seen :text (buffer-substring-no-properties (point-min) (point-max))))
    (with-temp-file (getenv "SOURCECHECK_SEEN")
      (set-buffer-file-coding-system 'utf-8-unix)
      (insert (json-encode seen)))))

(see)
